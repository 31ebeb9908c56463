#include "features/awards/extra_points.h"

#include <algorithm>

namespace baeumgil {
namespace {

class Counting {
 public:
  Counting(RuleBook const& rules, Date day) : rules_{rules}, day_{day} {}

  double value(std::string_view code) const {
    auto const* rule = rules_.in_force(code, day_);
    return rule == nullptr ? 0 : rule->value.value_or(0);
  }
  void add(std::string_view code, double points) {
    if (points == 0) return;
    auto const source = code.substr(code.find('.') + 1);  // "award.later.decided" → "later.decided"
    parts_.push_back({.source = std::string{source}, .points = points, .rule_code = std::string{code}});
  }
  void add_bonus(std::string_view code) {
    auto const points = std::min(value(code), value("award.bonus.max") - bonus_);
    bonus_ += points;
    add(code, points);
  }
  std::vector<ScorePart> take() { return std::move(parts_); }

 private:
  RuleBook const& rules_;
  Date day_;
  double bonus_{0};
  std::vector<ScorePart> parts_{};
};

}  // namespace

std::vector<ScorePart> extra_points(RuleBook const& rules, Date day, Deeds const& deeds) {
  auto counting = Counting{rules, day};
  auto const* furthest = deeds.is_effective     ? "award.later.effect"
                         : deeds.is_implemented ? "award.later.implemented"
                         : deeds.is_decided     ? "award.later.decided"
                                                : "";
  if (*furthest != '\0') counting.add(furthest, counting.value(furthest));
  if (deeds.departments > 1) counting.add_bonus("award.bonus.cross_department");
  if (deeds.members > 0 && 2 * deeds.newcomers >= deeds.members) counting.add_bonus("award.bonus.newcomers");
  if (deeds.is_host_verified) counting.add_bonus("award.bonus.host_verified");
  if (deeds.is_report_late) counting.add("award.deduction.late_report", -counting.value("award.deduction.late_report"));
  return counting.take();
}

}  // namespace baeumgil
