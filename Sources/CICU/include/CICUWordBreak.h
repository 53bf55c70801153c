#ifndef LIUBAI_CICU_WORD_BREAK_H
#define LIUBAI_CICU_WORD_BREAK_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A dictionary-based word breaker for Chinese; null on failure.
void *liubai_word_breaker_open(void);
void liubai_word_breaker_close(void *breaker);
/// 1 where no word of `text` (UTF-16) reaches over `position`, 0 where one does, negative on failure.
int32_t liubai_word_breaker_is_boundary(
    void *breaker, const uint16_t *text, int32_t length, int32_t position);

#ifdef __cplusplus
}
#endif

#endif
