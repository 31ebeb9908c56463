#include "platform/web/refusal_watch.h"

namespace baeumgil {

RefusalWatch*& RefusalWatch::current() {
  static thread_local RefusalWatch* watch{nullptr};
  return watch;
}

RefusalWatch::RefusalWatch() : outer_{current()} { current() = this; }

RefusalWatch::~RefusalWatch() { current() = outer_; }

void RefusalWatch::note(Problem const& problem) {
  auto* watch = current();
  if (watch == nullptr) return;
  if (problem.rule) watch->rules_.insert(problem.rule->rule_id);
  for (auto const& field : problem.fields)
    if (field.rule) watch->rules_.insert(field.rule->rule_id);
}

}  // namespace baeumgil
