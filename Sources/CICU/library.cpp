#include <unicode/utypes.h>
#include <unicode/uversion.h>

#include <string>

#include "CICU.h"

const char *liubai_icu_version(void) {
  // The library's own word, not the header's: with a shared libicu the two may differ.
  static const std::string version = [] {
    UVersionInfo numbers;
    u_getVersion(numbers);
    // "72.1", and "72.1.2" only where there is a third number, as ICU itself writes it.
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(numbers, text);
    return std::string(text);
  }();
  return version.c_str();
}

const char *liubai_icu_error_name(int32_t code) {
  return u_errorName(static_cast<UErrorCode>(code));
}
