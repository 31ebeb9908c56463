#include "features/exchange/send_cases.h"

#include <algorithm>
#include <array>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/evidence/institution_key.h"
#include "features/exchange/exchange_store.h"
#include "features/exchange/receiver_store.h"
#include "features/publications/public_cover.h"
#include "features/reports/find_report.h"
#include "features/targets/find_institution.h"
#include "platform/bundle/bundle.h"
#include "platform/crypto/digest.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "platform/text/personal_data.h"

namespace baeumgil {
namespace {

void add_text(SharedCase& to, std::string_view name, std::string text) {
  if (!text.empty()) to.texts.emplace_back(name, std::move(text));
}

std::string won_text(std::optional<Won> const& won) { return won ? std::to_string(won->amount) : std::string{}; }

void add_texts(SharedCase& to, Case const& found) {
  add_text(to, "problem_before", found.problem_before);
  add_text(to, "what_they_did", found.what_they_did);
  add_text(to, "since_year", found.since_year ? std::to_string(*found.since_year) : std::string{});
  add_text(to, "cost_initial", won_text(found.cost_initial));
  add_text(to, "cost_yearly", won_text(found.cost_yearly));
  add_text(to, "cost_note", found.cost_note);
  add_text(to, "result_metric", found.result_metric);
  add_text(to, "result_before", found.result_before);
  add_text(to, "result_after", found.result_after);
  add_text(to, "result_period", found.result_period);
  add_text(to, "result_source", found.result_source);
  add_text(to, "legal_basis", found.legal_basis);
  add_text(to, "failure_points", found.failure_points);
  add_text(to, "conditions", found.conditions);
  add_text(to, "already_copied_by", found.already_copied_by);
  add_text(to, "award", found.award);
  add_text(to, "evidence_url", found.evidence_url);
  add_text(to, "keywords", found.keywords);
  add_text(to, "valid_until", found.valid_until ? to_text(*found.valid_until) : std::string{});
  add_text(to, "share_scope", std::string{to_word(found.share_scope)});
}

// Answers of the report the case was drawn from; they are facts only once the report was accepted, and leave only with one that is
// open as a whole.
std::vector<SharedAnswer> answers_of(Tx& tx, Actor const& actor, Case const& found) {
  auto answers = std::vector<SharedAnswer>{};
  if (found.report.is_nil()) return answers;
  auto const report = find_report(tx, actor, found.report);
  if (!report || report->state != ReportState::accepted || report->disclosure != Disclosure::open) return answers;
  for (auto const& answer : report->answers)
    if (!answer.answer.empty()) answers.push_back({answer.question_text, answer.answer, answer.source});
  return answers;
}

// A case on its way out, and whose rulings count for its texts and for its answers.
struct Leaving {
  SharedCase content{};
  CaseId id{};
  ReportId report{};  // nil: from a public source
};

std::optional<Leaving> shared(Tx& tx, Actor const& actor, CaseId id) {
  auto const found = find_case(tx, actor, id);
  if (!found) return std::nullopt;
  auto leaving = Leaving{.id = id, .report = found->report};
  auto& made = leaving.content;
  made.origin_id = to_text(id);
  made.number = found->number;
  made.title = found->title;
  made.one_line = found->one_line;
  made.field = std::string{to_word(found->field)};
  made.host_name = found->host_name;
  made.is_host_verified = found->is_host_verified;
  made.adoptions = count_yes_decisions(tx, id);
  add_texts(made, *found);
  made.answers = answers_of(tx, actor, *found);
  return leaving;
}

// What was covered, for the log: "2026-사례-0001 what_they_did phone", and "part" of what was withheld whole.
struct BundleCover {
  PublicCover const& rulings;
  HeadingOf const& heading_of;
  TextCover cover{};  // of the case, then of its report
  std::vector<std::string> log{};

  void note(SharedCase const& of, std::string_view where, std::string_view what) {
    log.push_back(of.number + " " + std::string{where} + " " + std::string{what});
  }
  void operator()(SharedCase const& of, std::string_view where, std::string& text) {
    auto covered = cover(std::string_view{text});
    if (covered == text) return;
    auto const kinds = cover_personal_data(text).kinds;
    for (auto const kind : kinds) note(of, where, to_word(kind));
    if (kinds.empty()) note(of, where, "phrase");
    text = std::move(covered);
  }
};

// The key of the heading a text of the card stands under in its document; empty: under none.
std::string heading_key_of(std::string_view name) {
  constexpr auto kHeaded = std::array<std::string_view, 4>{"problem_before", "what_they_did", "failure_points", "conditions"};
  if (std::ranges::find(kHeaded, name) != kHeaded.end()) return "case." + std::string{name};
  return name.starts_with("result_") ? "case.part.result" : std::string{};
}

void withhold_parts(SharedCase& one, BundleCover& cover) {
  std::erase_if(one.texts, [&](auto const& text) {
    auto const key = heading_key_of(text.first);
    if (key.empty() || !cover.cover.withholds(cover.heading_of(key))) return false;
    cover.note(one, text.first, "part");
    return true;
  });
}

void cover_answers(SharedCase& one, BundleCover& cover) {
  if (!one.answers.empty() && cover.cover.withholds(cover.heading_of("report.answers"))) {
    one.answers.clear();
    cover.note(one, "answers", "part");
  }
  for (auto& answer : one.answers) {
    cover(one, "question", answer.question);
    cover(one, "answer", answer.answer);
    cover(one, "source", answer.source);
  }
}

void cover_all(Leaving& leaving, BundleCover& cover) {
  auto& one = leaving.content;
  cover.cover = cover.rulings.of(leaving.id.value);
  withhold_parts(one, cover);
  cover(one, "title", one.title);
  cover(one, "one_line", one.one_line);
  for (auto& [name, text] : one.texts) cover(one, name, text);
  cover.cover = cover.rulings.of(leaving.report.value);
  cover_answers(one, cover);
}

std::string table_of(std::vector<SharedCase> const& cases) {
  auto csv = CsvWriter{};
  csv.row({"번호", "사례", "한 줄 요약", "기관", "도입 결정"});
  for (auto const& one : cases) csv.row({one.number, one.title, one.one_line, one.host_name, std::to_string(one.adoptions)});
  return csv.take();
}

std::string event_json(std::vector<SharedCase> const& cases, BundleCover const& cover, std::string const& digest) {
  auto json = JsonWriter{};
  json.begin_object().field("digest", digest).key("cases").begin_array();
  for (auto const& one : cases) json.value(one.number + " " + one.title);
  json.end_array().key("withheld").begin_array();
  for (auto const& line : cover.log) json.value(line);
  return json.end_array().end_object().take();
}

struct Packed {
  std::vector<Leaving> cases{};
  std::vector<std::string> receivers{};  // codes; empty: for everybody
  BundleAbout about{};
  PublicCover rulings{std::vector<Withholding>{}};
};

Result<std::vector<InstitutionId>> common_receivers(Tx& tx, std::vector<CaseId> const& chosen) {
  auto common = std::optional<std::vector<InstitutionId>>{};
  for (auto const& id : chosen) {
    auto receivers = std::vector<InstitutionId>{};
    for (auto const& one : list_receivers(tx, id)) receivers.push_back(one.id);
    if (receivers.empty()) continue;
    if (!common) common = receivers;
    std::erase_if(*common, [&](InstitutionId const& one) { return std::ranges::find(receivers, one) == receivers.end(); });
    if (common->empty()) return invalid("cases", "exchange.no_common_receiver");
  }
  return common.value_or(std::vector<InstitutionId>{});
}

Result<Packed> pack(Tx& tx, Actor const& actor, std::vector<CaseId> const& chosen) {
  auto const may_leave = list_shareable_cases(tx);
  auto packed = Packed{.about = {.kind = "cases", .made_by = {}, .made_at = tx.now()}, .rulings = load_edition_covers(tx)};
  for (auto const& id : chosen) {
    auto one = shared(tx, actor, id);
    if (!one || std::ranges::find(may_leave, id) == may_leave.end()) return invalid("cases", "exchange.not_shareable");
    packed.cases.push_back(*std::move(one));
  }
  if (auto const own = find_institution(tx, tx.institution())) {
    packed.about.institution = own->code;
    packed.about.institution_name = own->shown_name();
  }
  for (auto const& id : TRY(common_receivers(tx, chosen)))
    if (auto const receiver = find_institution(tx, id)) packed.receivers.push_back(receiver->code);
  packed.about.title = packed.about.institution_name + " 우수사례 " + std::to_string(packed.cases.size()) + "건";
  return packed;
}

}  // namespace

std::vector<SharedCase> list_cases_to_send(Tx& tx, Actor const& actor) {
  auto cases = std::vector<SharedCase>{};
  for (auto const& id : list_shareable_cases(tx))
    if (auto one = shared(tx, actor, id)) cases.push_back(std::move(one->content));
  return cases;
}

Result<std::vector<InstitutionId>> read_common_receivers(Tx& tx, Actor const& actor, std::vector<CaseId> const& chosen) {
  if (!may_exchange(actor)) return forbidden("exchange.not_officer");
  return common_receivers(tx, chosen);
}

Result<SentCases> seal_cases(Database& db, Actor const& actor, std::vector<CaseId> const& chosen, bool with_answers,
                             HeadingOf const& heading_of) {
  if (!may_exchange(actor)) return forbidden("exchange.not_officer");
  if (chosen.empty()) return invalid("cases", "exchange.nothing_chosen");
  auto packed = TRY(db.read(actor, [&](Tx& tx) { return pack(tx, actor, chosen); }));
  auto cover = BundleCover{.rulings = packed.rulings, .heading_of = heading_of};
  auto cases = std::vector<SharedCase>{};
  for (auto& leaving : packed.cases) {
    if (!with_answers) leaving.content.answers.clear();
    cover_all(leaving, cover);
    cases.push_back(std::move(leaving.content));
  }
  auto const key = TRY(key_of_institution(db, actor));
  auto sent = SentCases{.title = packed.about.title, .withheld = static_cast<int>(cover.log.size())};
  sent.bytes = seal_bundle(
      {.about = packed.about, .files = {{"cases.json", to_json(cases, packed.receivers)}, {"사례 목록.csv", table_of(cases)}}}, key);
  sent.after = event_json(cases, cover, hex(sha256(sent.bytes)));
  return sent;
}

void record_sending(Tx& tx, Actor const& actor, SentCases const& sent) {
  record_event(tx, actor, {.verb = "exchange.sent", .subject = {.noun = "exchange", .title = sent.title}, .after = sent.after});
}

Result<SentCases> send_cases(Database& db, Actor const& actor, std::vector<CaseId> const& chosen, bool with_answers,
                             HeadingOf const& heading_of) {
  auto sent = TRY(seal_cases(db, actor, chosen, with_answers, heading_of));
  (void)TRY(db.write(actor, [&](Tx& tx) -> Result<Done> {
    record_sending(tx, actor, sent);
    return Done{};
  }));
  return sent;
}

}  // namespace baeumgil
