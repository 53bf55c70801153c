// Regular expressions on UTF-16, with a budget. Opened once, cloned for each thread, run on candidates only.
#include "CICURegex.h"

#include <unicode/uregex.h>

namespace {
const UChar empty[1] = {0};
URegularExpression *handle(const liubai_regex *regex) {
  return reinterpret_cast<URegularExpression *>(const_cast<liubai_regex *>(regex));
}
}  // namespace

extern "C" liubai_regex *liubai_regex_open(
    const uint16_t *source, int32_t count, int32_t *error, int32_t *offset) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError place;
  place.offset = -1;
  place.line = 0;
  URegularExpression *regex = uregex_open(
      reinterpret_cast<const UChar *>(source), count, UREGEX_CASE_INSENSITIVE, &place, &status);
  if (U_FAILURE(status)) {
    *error = status;
    *offset = place.line <= 1 ? place.offset : -1;
    if (regex != nullptr) uregex_close(regex);
    return nullptr;
  }
  return reinterpret_cast<liubai_regex *>(regex);
}

extern "C" liubai_regex *liubai_regex_clone(const liubai_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *clone = uregex_clone(handle(regex), &status);
  if (U_FAILURE(status)) return nullptr;
  return reinterpret_cast<liubai_regex *>(clone);
}

extern "C" void liubai_regex_close(liubai_regex *regex) { uregex_close(handle(regex)); }

extern "C" int32_t liubai_regex_groups(liubai_regex *regex) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = uregex_groupCount(handle(regex), &status);
  return U_FAILURE(status) ? 0 : count;
}

extern "C" int32_t liubai_regex_find(
    liubai_regex *regex, const uint16_t *text, int32_t count, int32_t start, int32_t steps,
    int32_t stack, int32_t *bounds, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  URegularExpression *expression = handle(regex);
  uregex_setTimeLimit(expression, steps, &status);
  uregex_setStackLimit(expression, stack, &status);
  const UChar *units = count > 0 ? reinterpret_cast<const UChar *>(text) : empty;
  uregex_setText(expression, units, count, &status);
  UBool found = uregex_find(expression, start, &status);
  int32_t groups = uregex_groupCount(expression, &status);
  if (U_SUCCESS(status) && found) {
    for (int32_t group = 0; group <= groups && group < capacity; group++) {
      bounds[2 * group] = uregex_start(expression, group, &status);
      bounds[2 * group + 1] = uregex_end(expression, group, &status);
    }
  }
  // The text belongs to the caller: nothing of it is kept.
  UErrorCode ignored = U_ZERO_ERROR;
  uregex_setText(expression, empty, 0, &ignored);
  if (U_FAILURE(status)) return status > 0 ? -status : -1;
  return found ? 1 : 0;
}
