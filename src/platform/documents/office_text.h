#pragma once
// The words of an office file: paragraph by paragraph, those of tables where they stand.

#include <string>
#include <string_view>

namespace baeumgil {

struct OfficeText {
  enum class State { read, broken, encrypted, too_large };
  State state{State::read};
  std::string text{};
};

OfficeText hwpx_text(std::string_view bytes);
OfficeText docx_text(std::string_view bytes);

}  // namespace baeumgil
