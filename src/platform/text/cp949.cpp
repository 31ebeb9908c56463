#include "platform/text/cp949.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>
#include <stdexcept>

namespace baeumgil {

std::optional<std::string> cp949_to_utf8(std::string_view bytes) {
  auto status = U_ZERO_ERROR;
  auto const converter = std::unique_ptr<UConverter, decltype(&ucnv_close)>{ucnv_open("windows-949", &status), &ucnv_close};
  if (U_FAILURE(status)) throw std::runtime_error{std::string{"ICU has no windows-949: "} + u_errorName(status)};
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  auto const text = icu::UnicodeString{bytes.data(), static_cast<int32_t>(bytes.size()), converter.get(), status};
  if (U_FAILURE(status)) return std::nullopt;
  auto utf8 = std::string{};
  text.toUTF8String(utf8);
  return utf8;
}

}  // namespace baeumgil
