// Normalisation works on UTF-8 directly: ICU has that in C++ only.

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "CICU.h"

int64_t liubai_nfc(const uint8_t *source, int32_t count, uint8_t *target, int32_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
  if (U_FAILURE(code)) return -code;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(target), capacity);
  nfc->normalizeUTF8(
      0, icu::StringPiece(reinterpret_cast<const char *>(source), count), sink, nullptr, code);
  // A sink that is too small is no error here: the caller is told how much room is needed.
  if (U_FAILURE(code) && code != U_BUFFER_OVERFLOW_ERROR) return -code;
  return sink.NumberOfBytesAppended();
}

int32_t liubai_is_nfc(const uint8_t *source, int32_t count) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
  if (U_FAILURE(code)) return -code;
  UBool result = nfc->isNormalizedUTF8(
      icu::StringPiece(reinterpret_cast<const char *>(source), count), code);
  return U_FAILURE(code) ? -code : result;
}

int32_t liubai_nfc_quick_check(uint32_t scalar) {
  switch (u_getIntPropertyValue(static_cast<UChar32>(scalar), UCHAR_NFC_QUICK_CHECK)) {
    case UNORM_YES: return LIUBAI_YES;
    case UNORM_MAYBE: return LIUBAI_MAYBE;
    default: return LIUBAI_NO;
  }
}

int32_t liubai_nfc_boundary_before(uint32_t scalar) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *nfc = icu::Normalizer2::getNFCInstance(code);
  return U_SUCCESS(code) && nfc->hasBoundaryBefore(static_cast<UChar32>(scalar));
}

int32_t liubai_nfkc(uint32_t scalar, uint8_t *target, int32_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  const icu::Normalizer2 *nfkc = icu::Normalizer2::getNFKCInstance(code);
  if (U_FAILURE(code)) return -code;
  icu::UnicodeString text(static_cast<UChar32>(scalar));
  icu::UnicodeString normal = nfkc->normalize(text, code);
  if (U_FAILURE(code)) return -code;
  icu::CheckedArrayByteSink sink(reinterpret_cast<char *>(target), capacity);
  normal.toUTF8(sink);
  return sink.Overflowed() ? -U_BUFFER_OVERFLOW_ERROR : sink.NumberOfBytesAppended();
}
