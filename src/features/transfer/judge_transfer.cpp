#include "features/transfer/judge_transfer.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/notices/notify.h"
#include "features/transfer/transfer_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kText = 500;
constexpr std::size_t kNote = 2000;
constexpr std::size_t kMostItems = 30;

bool is_without_unit(std::string const& text) { return !text.empty() && text.find_first_not_of("0123456789.,") == std::string::npos; }

// "330,000" is kept as the statistics write it: "330000".
void drop_commas(TransferItem& item) {
  if (!is_figure(item.kind)) return;
  for (auto* figure : {&item.host_figure, &item.our_figure})
    if (is_without_unit(*figure)) std::erase(*figure, ',');
}

void check_item(Problem& problem, TransferItem const& item, std::size_t position) {
  auto const add = [&](std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = "items." + std::to_string(position) + "." + std::string{field},
                              .key = std::string{key},
                              .arguments = std::move(arguments)});
  };
  if (!item.verdict) add("verdict", "field.required");
  if (item.kind == TransferKind::other && item.what.empty()) add("what", "field.required");
  if (item.verdict && *item.verdict != TransferVerdict::met && item.to_change.empty()) add("to_change", "transfer.to_change_required");
  for (auto const& [field, text] : {std::pair{"host_figure", &item.host_figure}, std::pair{"our_figure", &item.our_figure}})
    if (is_figure(item.kind) && is_without_unit(*text) && !is_of_statistic(item.kind, *text)) add(field, "transfer.unit_needed");
  for (auto const& [field, text] : {std::pair{"what", &item.what}, std::pair{"host_figure", &item.host_figure},
                                    std::pair{"our_figure", &item.our_figure}, std::pair{"to_change", &item.to_change}})
    if (character_count(*text) > kText) add(field, "field.too_long", {std::to_string(kText)});
}

std::optional<Problem> input_problem(TransferInput const& input) {
  if (input.items.empty()) return invalid("items.0.verdict", "transfer.no_items");
  if (input.items.size() > kMostItems) return invalid("items.0.verdict", "transfer.too_many", {std::to_string(kMostItems)});
  if (character_count(input.note) > kNote) return invalid("note", "field.too_long", {std::to_string(kNote)});
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  for (auto i = std::size_t{0}; i < input.items.size(); ++i) check_item(problem, input.items[i], i);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

}  // namespace

Result<CaseId> judge_transfer(Database& db, Actor const& actor, CaseId id, TransferInput const& typed) {
  auto input = typed;
  for (auto& item : input.items) drop_commas(item);
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_judge_transfer(actor, found)) return forbidden("transfer.not_allowed");
    if (auto problem = input_problem(input)) return *std::move(problem);
    auto const before = find_transfer(tx, id);
    auto judgement = TransferJudgement{.good_case = id, .items = input.items, .note = input.note, .judged_by = actor.person};
    judgement.judged_by_name = actor.name;
    judgement.judged_at = tx.now();
    judgement.version = input.version;
    fill_figures(tx, found, judgement.items);
    TRY(store_transfer(tx, judgement));
    ++judgement.version;
    record_event(tx, actor,
                 {.verb = "case.transfer_judged",
                  .subject = {"case", id.value, found.title},
                  .before = before.version == 0 ? std::string{} : to_json(before),
                  .after = to_json(judgement)});
    notify(tx,
           {.to = found.author,
            .key = "notice.case.transfer_judged",
            .arguments = {found.number, found.title},
            .path = "/cases/" + to_text(id) + "/transfer"},
           actor.person);
    return id;
  });
}

}  // namespace baeumgil
