#include "features/visit_desk/desk_load.h"

#include <algorithm>
#include <set>

#include "platform/search/tokenizer.h"

namespace baeumgil {
namespace {

using Terms = std::set<Term>;

Terms terms_of(std::string_view question) {
  auto read = DocumentTerms{};
  read_terms(folded_text(question), read);
  return {read.terms.begin(), read.terms.end()};
}

// Of the terms of the shorter one, more than half stand in the other.
bool means_the_same(Terms const& a, Terms const& b) {
  auto const& shorter = a.size() < b.size() ? a : b;
  auto const& longer = a.size() < b.size() ? b : a;
  auto const shared = std::ranges::count_if(shorter, [&](Term term) { return longer.contains(term); });
  return !shorter.empty() && static_cast<std::size_t>(shared) * 2 > shorter.size();
}

struct Alike {
  std::string question{};
  Terms terms{};
  std::set<DeskRequestId> requests{};
};

}  // namespace

DeskLoad load_of(std::vector<DeskRequest> const& requests, int year) {
  auto load = DeskLoad{};
  auto guests = std::set<InstitutionId>{};
  auto bundles = std::set<DeskBundleId>{};
  for (auto const& request : requests) {
    if (day_in_seoul(request.received_at).year() == year) {
      ++load.requests;
      if (request.state == VisitState::declined) ++load.declined;
    }
    if (!is_received(request) || !request.agreed_at || day_in_seoul(*request.agreed_at).year() != year) continue;
    ++load.groups;
    load.visitors += request.visitors;
    guests.insert(request.guest);
    if (!request.bundle.is_nil() && !bundles.insert(request.bundle).second) continue;
    ++load.visits;
    ++load.by_month.at(static_cast<std::size_t>(day_in_seoul(*request.agreed_at).month()) - 1);
  }
  load.guests = static_cast<int>(guests.size());
  return load;
}

std::vector<AskedOften> asked_most(std::vector<DeskRequest> const& requests, std::vector<StandingAnswer> const& answers, std::size_t most) {
  auto groups = std::vector<Alike>{};
  for (auto const& request : requests)
    for (auto const& question : request.questions) {
      auto const terms = terms_of(question);
      auto const same = std::ranges::find_if(groups, [&](Alike const& group) { return means_the_same(group.terms, terms); });
      if (same == groups.end())
        groups.push_back({.question = question, .terms = terms, .requests = {request.id}});
      else
        same->requests.insert(request.id);
    }
  std::ranges::stable_sort(groups, std::ranges::greater{}, [](Alike const& group) { return group.requests.size(); });
  auto found = std::vector<AskedOften>{};
  for (auto const& group : groups) {
    if (group.requests.size() < 2 || found.size() == most) break;
    auto const is_answered =
        std::ranges::any_of(answers, [&](auto const& one) { return means_the_same(terms_of(one.question), group.terms); });
    found.push_back({.question = group.question, .requests = static_cast<int>(group.requests.size()), .has_standing_answer = is_answered});
  }
  return found;
}

}  // namespace baeumgil
