#include <unicode/ucsdet.h>

#include <cstring>

#include "CICU.h"

int32_t liubai_detect(const uint8_t *source, int32_t count, char *name, int32_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  UCharsetDetector *detector = ucsdet_open(&code);
  ucsdet_setText(detector, reinterpret_cast<const char *>(source), count, &code);
  const UCharsetMatch *match = ucsdet_detect(detector, &code);
  int32_t confidence = 0;
  if (capacity > 0) name[0] = 0;
  if (U_SUCCESS(code) && match != nullptr && capacity > 0) {
    const char *found = ucsdet_getName(match, &code);
    confidence = ucsdet_getConfidence(match, &code);
    if (U_SUCCESS(code)) {
      std::strncpy(name, found, static_cast<size_t>(capacity) - 1);
      name[capacity - 1] = 0;
    }
  }
  ucsdet_close(detector);
  return U_FAILURE(code) ? -code : confidence;
}
