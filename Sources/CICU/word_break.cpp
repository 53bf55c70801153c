// Dictionary word boundaries. Opened once, used on a handful of characters at a time: never on a hot path.
#include "CICUWordBreak.h"

#include <unicode/ubrk.h>

extern "C" void *liubai_word_breaker_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status);
  if (U_FAILURE(status)) {
    if (iterator != nullptr) ubrk_close(iterator);
    return nullptr;
  }
  return iterator;
}

extern "C" void liubai_word_breaker_close(void *breaker) {
  ubrk_close(static_cast<UBreakIterator *>(breaker));
}

extern "C" int32_t liubai_word_breaker_is_boundary(
    void *breaker, const uint16_t *text, int32_t length, int32_t position) {
  UErrorCode status = U_ZERO_ERROR;
  UBreakIterator *iterator = static_cast<UBreakIterator *>(breaker);
  ubrk_setText(iterator, reinterpret_cast<const UChar *>(text), length, &status);
  if (U_FAILURE(status)) return -1;
  return ubrk_isBoundary(iterator, position) ? 1 : 0;
}
