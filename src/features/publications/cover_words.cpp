#include "features/publications/cover_words.h"

#include <algorithm>

#include "features/people/find_person.h"
#include "features/publications/public_cover.h"

namespace baeumgil {
namespace {

constexpr auto kAlike = 20;

bool is_colleague(Tx& tx, std::string const& words) {
  return std::ranges::any_of(search_people(tx, words, kAlike), [&](Person const& person) { return person.name == words; });
}

}  // namespace

MailCover::MailCover(Tx& tx) : tx_{tx}, cover_{load_public_cover(tx).everywhere()} {}

std::vector<std::string> MailCover::operator()(std::vector<std::string> arguments) const {
  for (auto& argument : arguments) {
    auto covered = cover_(std::string_view{argument});
    if (covered != argument && !is_colleague(tx_, argument)) argument = std::move(covered);
  }
  return arguments;
}

}  // namespace baeumgil
