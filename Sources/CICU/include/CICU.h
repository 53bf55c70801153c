// The door to libicu, as Swift sees it.
//
// Decision: no <unicode/...> header is visible here. Foundation re-exports its own copy of ICU's
// headers, and two definitions of UErrorCode in one Swift file do not compile. So this header has
// fixed-width integers and forward declared structs only, and everything of ICU stays in the .cpp
// files. No function keeps a pointer that it was given; none is thread-safe on one and the same
// object; all are on different objects. No exception leaves: ICU throws none.
#ifndef LIUBAI_CICU_H
#define LIUBAI_CICU_H

#include <stdint.h>

#include "CICURegex.h"
#include "CICUWordBreak.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Version of the libicu that is loaded, such as "72.1": a string that lives as long as the process.
const char *liubai_icu_version(void);
/// Name of a UErrorCode, such as "U_FILE_ACCESS_ERROR".
const char *liubai_icu_error_name(int32_t code);

// Converters (converter.cpp).

/// A charset converter and its buffers. One direction at a time.
struct liubai_converter;

enum {
  /// All input was taken, all output of it is in the buffer.
  LIUBAI_DONE = 0,
  /// The buffer is full: take it and call again with the rest of the input.
  LIUBAI_MORE = 1,
  /// `bad_offset`, `bad_count` tell what cannot be converted. Decoding may go on behind it.
  LIUBAI_MALFORMED = 2,
  /// As LIUBAI_MALFORMED, where the input ends inside a sequence.
  LIUBAI_TRUNCATED = 3,
};

typedef struct {
  /// Bytes of this call's input that were taken.
  int64_t consumed;
  /// Bytes in the output buffer.
  int64_t written;
  /// Offset of what cannot be converted, in bytes of all input since the converter was opened.
  int64_t bad_offset;
  /// Its length in bytes of the input.
  int32_t bad_count;
  /// Decoding: its first byte.
  uint8_t bad_first;
  /// One of the four, or 0x10000 + a UErrorCode.
  int32_t status;
} liubai_step;

/// Null if ICU has no such converter; `error` then holds the UErrorCode.
struct liubai_converter *liubai_converter_open(const char *name, int32_t *error);
void liubai_converter_close(struct liubai_converter *converter);
/// Where a step's output is. Valid until the next step.
const uint8_t *liubai_converter_output(const struct liubai_converter *converter);
/// Bytes of the charset to UTF-8. `is_last`: no input follows this one.
liubai_step liubai_converter_decode(
    struct liubai_converter *converter, const uint8_t *source, int64_t count, int32_t is_last);
/// Well-formed UTF-8, cut anywhere, to bytes of the charset.
liubai_step liubai_converter_encode(
    struct liubai_converter *converter, const uint8_t *source, int64_t count, int32_t is_last);

// Detection (detection.cpp).

/// ICU's guess for `source`: writes the charset's name (ASCII, NUL-terminated, cut at `capacity`)
/// and returns ICU's confidence, 0 to 100, or a negative UErrorCode.
int32_t liubai_detect(const uint8_t *source, int32_t count, char *name, int32_t capacity);

// Normalisation (normalization.cpp).

enum { LIUBAI_NO = 0, LIUBAI_YES = 1, LIUBAI_MAYBE = 2 };

/// NFC of UTF-8. Returns the result's length in bytes; when that is more than `capacity`, `target`
/// does not hold all of it. Negative: a UErrorCode.
int64_t liubai_nfc(const uint8_t *source, int32_t count, uint8_t *target, int32_t capacity);
/// 1 if the UTF-8 is in NFC, 0 if not, negative: a UErrorCode.
int32_t liubai_is_nfc(const uint8_t *source, int32_t count);
/// The NFC_Quick_Check property.
int32_t liubai_nfc_quick_check(uint32_t scalar);
/// Whether NFC never composes or reorders `scalar` with what stands before it.
int32_t liubai_nfc_boundary_before(uint32_t scalar);
/// NFKC of one scalar as UTF-8. Returns its length (at most 54 bytes), negative: a UErrorCode.
int32_t liubai_nfkc(uint32_t scalar, uint8_t *target, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
