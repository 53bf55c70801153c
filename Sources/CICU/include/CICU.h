#ifndef LIUBAI_CICU_H
#define LIUBAI_CICU_H
const char *liubai_icu_version(void);
#endif
