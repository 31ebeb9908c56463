#pragma once

#include <string>

#include "platform/html/components.h"

namespace baeumgil {

struct BenefitFormView {
  std::string policy{};
  std::string path{};
  ErrorSummary summary{};
  TextField year{};
  SelectField kind{};
  TextField amount{};
  SelectField sureness{};
  TextArea basis{};
};
void render(Html&, BenefitFormView const&);

struct BenefitConfirmView {
  std::string policy{};
  std::string path{};
  std::string words{};  // text: what is confirmed
  ErrorSummary summary{};
  TextField record_no{};
};
void render(Html&, BenefitConfirmView const&);

}  // namespace baeumgil
