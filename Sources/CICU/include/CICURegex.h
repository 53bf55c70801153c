#ifndef LIUBAI_CICU_REGEX_H
#define LIUBAI_CICU_REGEX_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled pattern (case-insensitive, multi-line off) with the state of one search.
struct liubai_regex;

/// Null on failure; then `error` is a UErrorCode and `offset` the place in `source`, in UTF-16 units, or -1.
struct liubai_regex *liubai_regex_open(
    const uint16_t *source, int32_t count, int32_t *error, int32_t *offset);
/// A second one over the same compiled pattern, for another thread; null on failure.
struct liubai_regex *liubai_regex_clone(const struct liubai_regex *regex);
void liubai_regex_close(struct liubai_regex *regex);
int32_t liubai_regex_groups(struct liubai_regex *regex);
/// Searches `text` from `start` on. 1: found, and bounds[2 g], bounds[2 g + 1] are where group g begins
/// and ends (-1 where it took no part), for groups up to `capacity` - 1. 0: none. Negative: a UErrorCode.
/// `steps` and `stack` bound the search: ICU's time limit (in ten thousands of steps) and bytes.
int32_t liubai_regex_find(
    struct liubai_regex *regex, const uint16_t *text, int32_t count, int32_t start, int32_t steps,
    int32_t stack, int32_t *bounds, int32_t capacity);

#ifdef __cplusplus
}
#endif

#endif
