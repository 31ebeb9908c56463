#pragma once
// Cases that may help with an issue, as the app hands them over: issues knows neither the search nor cases.

#include <functional>
#include <string>
#include <vector>

#include "base/actor.h"

namespace baeumgil {

class Tx;
struct Issue;

struct RelatedToIssue {
  std::string title{};
  std::string path{};
  std::string meta{};  // text: its number and host
};
using ListRelated = std::function<std::vector<RelatedToIssue>(Tx&, Actor const&, Issue const&)>;

}  // namespace baeumgil
