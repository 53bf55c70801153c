#include <unicode/uvernum.h>
extern "C" {
#include "CICU.h"
const char *liubai_icu_version(void) { return U_ICU_VERSION; }
}
