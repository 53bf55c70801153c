// Charset conversion through a UTF-16 pivot.
//
// ucnv_convertEx would be one call less, but it does not say where the first undecodable byte
// stands. Here each step ends at it, and its offset is exact wherever the input was cut: ICU may
// have taken bytes behind the bad ones already and hold them for replay, and counts them for us.

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <new>

#include "CICU.h"

namespace {

constexpr int32_t kPivot = 4096;
// A unit makes at most three bytes of UTF-8 and at most eight of any charset, escapes included.
constexpr int32_t kOutput = kPivot * 8 + 16;
// More units than ICU ever holds back while it encodes (UCNV_EXT_MAX_UCHARS is 19).
constexpr int32_t kHistory = 64;
constexpr int32_t kErrorBase = 0x10000;

int32_t utf8Width(UChar unit) {
  // Half of a pair counts two bytes, so that a pair counts four.
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : U16_IS_SURROGATE(unit) ? 2 : 3;
}

}  // namespace

struct liubai_converter {
  UConverter *icu = nullptr;
  // Input bytes since the converter was opened.
  int64_t taken = 0;
  // Decoding: a high surrogate whose partner has not come yet.
  UChar high = 0;
  // Encoding: a scalar that the end of the input cut, and the units that ICU has not taken yet.
  UChar32 scalar = 0;
  int32_t missing = 0;
  int32_t first = 0;
  int32_t last = 0;
  // Encoding: the units that ICU took last, and how many it has taken in all.
  UChar history[kHistory] = {};
  int64_t units = 0;
  // Encoding: UTF-8 bytes that the units taken stand for.
  int64_t unitBytes = 0;
  UChar pivot[kPivot];
  uint8_t output[kOutput];
};

liubai_converter *liubai_converter_open(const char *name, int32_t *error) {
  UErrorCode code = U_ZERO_ERROR;
  auto *converter = new (std::nothrow) liubai_converter;
  if (converter == nullptr) {
    *error = U_MEMORY_ALLOCATION_ERROR;
    return nullptr;
  }
  converter->icu = ucnv_open(name, &code);
  if (U_SUCCESS(code)) {
    ucnv_setToUCallBack(
        converter->icu, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
  }
  if (U_SUCCESS(code)) {
    ucnv_setFromUCallBack(
        converter->icu, UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &code);
  }
  if (U_FAILURE(code)) {
    *error = code;
    liubai_converter_close(converter);
    return nullptr;
  }
  return converter;
}

void liubai_converter_close(liubai_converter *converter) {
  if (converter == nullptr) return;
  ucnv_close(converter->icu);
  delete converter;
}

const uint8_t *liubai_converter_output(const liubai_converter *converter) {
  return converter->output;
}

namespace {

bool isMalformed(UErrorCode code) {
  return code == U_INVALID_CHAR_FOUND || code == U_ILLEGAL_CHAR_FOUND ||
         code == U_TRUNCATED_CHAR_FOUND || code == U_ILLEGAL_ESCAPE_SEQUENCE ||
         code == U_UNSUPPORTED_ESCAPE_SEQUENCE;
}

// The pivot's first `count` units as UTF-8 behind `written` bytes of output.
int64_t writeUTF8(liubai_converter &self, int32_t count, int64_t written) {
  uint8_t *out = self.output + written;
  for (int32_t i = 0; i < count; ++i) {
    UChar unit = self.pivot[i];
    if (unit < 0x80) {
      *out++ = static_cast<uint8_t>(unit);
    } else if (unit < 0x800) {
      *out++ = static_cast<uint8_t>(0xC0 | unit >> 6);
      *out++ = static_cast<uint8_t>(0x80 | (unit & 0x3F));
    } else if (U16_IS_LEAD(unit)) {
      self.high = unit;
    } else if (U16_IS_TRAIL(unit)) {
      UChar32 scalar = U16_GET_SUPPLEMENTARY(self.high, unit);
      *out++ = static_cast<uint8_t>(0xF0 | scalar >> 18);
      *out++ = static_cast<uint8_t>(0x80 | (scalar >> 12 & 0x3F));
      *out++ = static_cast<uint8_t>(0x80 | (scalar >> 6 & 0x3F));
      *out++ = static_cast<uint8_t>(0x80 | (scalar & 0x3F));
    } else {
      *out++ = static_cast<uint8_t>(0xE0 | unit >> 12);
      *out++ = static_cast<uint8_t>(0x80 | (unit >> 6 & 0x3F));
      *out++ = static_cast<uint8_t>(0x80 | (unit & 0x3F));
    }
  }
  return out - self.output;
}

}  // namespace

liubai_step liubai_converter_decode(
    liubai_converter *converter, const uint8_t *source, int64_t count, int32_t is_last) {
  liubai_converter &self = *converter;
  liubai_step step = {};
  UErrorCode code = U_ZERO_ERROR;
  // An empty buffer has no address in Swift; ICU wants one.
  const char *begin = source == nullptr ? "" : reinterpret_cast<const char *>(source);
  const char *position = begin;
  UChar *target = self.pivot;
  ucnv_toUnicode(
      self.icu, &target, self.pivot + kPivot, &position, begin + count, nullptr, is_last != 0,
      &code);
  step.consumed = position - begin;
  self.taken += step.consumed;
  step.written = writeUTF8(self, static_cast<int32_t>(target - self.pivot), 0);
  if (U_SUCCESS(code)) {
    step.status = LIUBAI_DONE;
  } else if (code == U_BUFFER_OVERFLOW_ERROR) {
    step.status = LIUBAI_MORE;
  } else if (isMalformed(code)) {
    char bad[32];
    int8_t length = sizeof bad;
    UErrorCode inner = U_ZERO_ERROR;
    ucnv_getInvalidChars(self.icu, bad, &length, &inner);
    // After an error the bytes that ICU holds are those that it will read again.
    int32_t held = ucnv_toUCountPending(self.icu, &inner);
    if (U_FAILURE(inner)) {
      step.status = kErrorBase + inner;
      return step;
    }
    step.bad_count = length;
    step.bad_first = length > 0 ? static_cast<uint8_t>(bad[0]) : 0;
    step.bad_offset = self.taken - held - length;
    step.status = code == U_TRUNCATED_CHAR_FOUND ? LIUBAI_TRUNCATED : LIUBAI_MALFORMED;
  } else {
    step.status = kErrorBase + code;
  }
  return step;
}

namespace {

// Fills the pivot from UTF-8; returns the bytes taken.
int64_t fillPivot(liubai_converter &self, const uint8_t *source, int64_t count) {
  self.first = 0;
  self.last = 0;
  int64_t i = 0;
  while (i < count && self.last < kPivot - 1) {
    uint8_t byte = source[i++];
    if (self.missing > 0) {
      self.scalar = self.scalar << 6 | (byte & 0x3F);
      if (--self.missing > 0) continue;
    } else if (byte < 0x80) {
      self.pivot[self.last++] = byte;
      continue;
    } else {
      self.missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
      self.scalar = byte & (0x3F >> self.missing);
      continue;
    }
    if (self.scalar < 0x10000) {
      self.pivot[self.last++] = static_cast<UChar>(self.scalar);
    } else {
      self.pivot[self.last++] = U16_LEAD(self.scalar);
      self.pivot[self.last++] = U16_TRAIL(self.scalar);
    }
  }
  return i;
}

// Remembers the units that ICU has taken, from `first` up to `position`.
void remember(liubai_converter &self, int32_t position) {
  for (int32_t i = self.first; i < position; ++i) {
    self.history[self.units++ % kHistory] = self.pivot[i];
    self.unitBytes += utf8Width(self.pivot[i]);
  }
  self.first = position;
}

}  // namespace

liubai_step liubai_converter_encode(
    liubai_converter *converter, const uint8_t *source, int64_t count, int32_t is_last) {
  liubai_converter &self = *converter;
  liubai_step step = {};
  if (self.first == self.last) step.consumed = fillPivot(self, source, count);
  self.taken += step.consumed;
  bool isEnd = is_last != 0 && step.consumed == count;
  UErrorCode code = U_ZERO_ERROR;
  const UChar *position = self.pivot + self.first;
  char *target = reinterpret_cast<char *>(self.output);
  ucnv_fromUnicode(
      self.icu, &target, target + kOutput, &position, self.pivot + self.last, nullptr, isEnd,
      &code);
  remember(self, static_cast<int32_t>(position - self.pivot));
  step.written = target - reinterpret_cast<char *>(self.output);
  if (code == U_BUFFER_OVERFLOW_ERROR || (U_SUCCESS(code) && step.consumed < count)) {
    step.status = LIUBAI_MORE;
  } else if (U_SUCCESS(code)) {
    step.status = LIUBAI_DONE;
  } else if (isMalformed(code)) {
    UChar bad[32];
    int8_t length = 32;
    UErrorCode inner = U_ZERO_ERROR;
    ucnv_getInvalidUChars(self.icu, bad, &length, &inner);
    int32_t held = ucnv_fromUCountPending(self.icu, &inner);
    if (U_FAILURE(inner)) {
      step.status = kErrorBase + inner;
      return step;
    }
    int64_t behind = 0;
    for (int32_t i = 0; i < held + length && i < kHistory && i < self.units; ++i) {
      int32_t width = utf8Width(self.history[(self.units - 1 - i) % kHistory]);
      behind += width;
      if (i >= held) step.bad_count += width;
    }
    step.bad_offset = self.unitBytes - behind;
    step.status = LIUBAI_MALFORMED;
  } else {
    step.status = kErrorBase + code;
  }
  return step;
}
