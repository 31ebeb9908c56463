#include "features/transfer/transfer.h"

#include <algorithm>
#include <cstdlib>

#include "base/json_writer.h"
#include "features/cases/case.h"

namespace baeumgil {
namespace {

constexpr double kAlike = 2.0;
constexpr double kFarApart = 5.0;

std::optional<double> number_of(std::string const& text) {
  char* end = nullptr;
  auto const value = std::strtod(text.c_str(), &end);
  if (text.empty() || *end != '\0' || value <= 0) return std::nullopt;
  return value;
}

void write_item(JsonWriter& json, TransferItem const& item) {
  json.begin_object().field("kind", to_word(item.kind)).field("what", item.what);
  json.field("host_figure", item.host_figure).field("our_figure", item.our_figure).key("verdict");
  if (item.verdict)
    json.value(to_word(*item.verdict));
  else
    json.null();
  json.field("to_change", item.to_change).end_object();
}

}  // namespace

bool may_judge_transfer(Actor const& actor, Case const& found) {
  if (!actor.is_signed_in() || (found.state != CaseState::published && found.state != CaseState::stale)) return false;
  return actor.has(Role::programme_officer) || actor.has(Role::owner_officer) || actor.has(Role::department_head) ||
         actor.person == found.author;
}

bool is_figure(TransferKind kind) { return kind <= TransferKind::finance; }

bool is_of_statistic(TransferKind kind, std::string const& figure) {
  constexpr auto kWhole = 100.0;
  auto const is_share =
      kind == TransferKind::finance || kind == TransferKind::elderly || kind == TransferKind::children || kind == TransferKind::welfare;
  auto const is_number = !figure.empty() && figure.find_first_not_of("0123456789.") == std::string::npos;
  return is_number && (!is_share || std::strtod(figure.c_str(), nullptr) <= kWhole);
}

int count_of(TransferJudgement const& judgement, TransferVerdict verdict) {
  return static_cast<int>(
      std::ranges::count_if(judgement.items, [&](TransferItem const& item) { return item.verdict == std::optional{verdict}; }));
}

TransferOutcome outcome_of(TransferJudgement const& judgement) {
  if (count_of(judgement, TransferVerdict::missing) > 0) return TransferOutcome::not_yet;
  if (count_of(judgement, TransferVerdict::can_be_met) > 0) return TransferOutcome::after_changes;
  return TransferOutcome::ready;
}

std::optional<double> ratio_of(TransferItem const& item) {
  auto const theirs = number_of(item.host_figure);
  auto const ours = number_of(item.our_figure);
  if (!theirs || !ours) return std::nullopt;
  auto const is_of_two_units =
      is_figure(item.kind) && is_of_statistic(item.kind, item.host_figure) != is_of_statistic(item.kind, item.our_figure);
  if (is_of_two_units) return std::nullopt;
  return *ours / *theirs;
}

std::optional<TransferVerdict> suggested_verdict(TransferItem const& item) {
  auto const ratio = ratio_of(item);
  if (!ratio) return std::nullopt;
  auto const apart = std::max(*ratio, 1 / *ratio);
  if (apart <= kAlike) return TransferVerdict::met;
  return apart <= kFarApart ? TransferVerdict::can_be_met : TransferVerdict::missing;
}

std::string to_json(TransferJudgement const& judgement) {
  auto json = JsonWriter{};
  json.begin_object().field("case_id", to_text(judgement.good_case)).key("items").begin_array();
  for (auto const& item : judgement.items) write_item(json, item);
  json.end_array().field("note", judgement.note).key("judged_by_id");
  if (judgement.version == 0)
    json.null().key("judged_by_name").null().key("judged_at").null().key("outcome").null();
  else
    json.value(to_text(judgement.judged_by))
        .field("judged_by_name", judgement.judged_by_name)
        .field("judged_at", to_text(judgement.judged_at))
        .field("outcome", to_word(outcome_of(judgement)));
  return json.field("version", judgement.version).end_object().take();
}

}  // namespace baeumgil
