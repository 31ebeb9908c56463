// Who took part, by department and grade, and what it cost, was settled and was looked into.
#include <algorithm>
#include <tuple>

#include "features/yearbook/book_document.h"

namespace baeumgil {
namespace {

constexpr auto kMostBars = std::size_t{24};  // as many as one picture shows well
constexpr auto kFewest = 5;                  // of fewer people a share says nothing

}  // namespace

void BookWriter::add_participation() {
  chapter(Chapter::participation);
  auto staff = std::int64_t{0};
  auto repeaters = std::int64_t{0};
  for (auto const& grade : book_.grades) {
    staff += grade.staff;
    repeaters += grade.repeaters;
  }
  auto const travelers = counted("yearbook.figure.travelers");
  note(words("yearbook.newcomers", {with_commas(book_.newcomers), with_commas(travelers)}));
  note(words("yearbook.repeaters", {with_commas(repeaters), with_commas(staff), percent(travelers, staff).text}));
  add_shares("yearbook.by_department", "yearbook.department", book_.shares);
  add_shares("yearbook.by_grade", "yearbook.grade", book_.grades);
}

// The share of each in a picture, the numbers in a table.
void BookWriter::add_shares(std::string_view title_key, std::string_view head_key, std::vector<YearbookShare> const& shares) {
  section(title_key);
  auto bars = std::vector<ChartBar>{};
  auto made = table(
      title_key, {std::string{head_key}, "yearbook.staff", "yearbook.took_part", "yearbook.rate", "yearbook.first_time", "yearbook.again"},
      {4, 1.6, 1.6, 1.6, 1.6, 1.6});
  // Who belongs there stands in the list of people; who went, and how often, in the trips.
  auto const trips = rows_of(FunnelStage::trips);
  for (auto const& share : shares) {
    auto const name = share.name.empty() ? words("yearbook.no_grade") : share.name;
    auto const people = share.id.is_nil() ? std::string{"/people"} : "/people?department=" + to_text(share.id);
    made.rows.push_back({{.text = name},
                         number(share.staff, people),
                         number(share.travelers, trips),
                         percent(share.travelers, share.staff, trips),
                         number(share.newcomers, trips),
                         number(share.repeaters, trips)});
    if (share.staff >= kFewest) bars.push_back({.label = name, .value = (share.travelers * 200 + share.staff) / (2 * share.staff)});
  }
  if (bars.size() > 1 && bars.size() <= kMostBars) show_bars(words(title_key) + " " + words("yearbook.rate_percent"), bars, 0.8);
  show(std::move(made));
}

void BookWriter::add_money() {
  chapter(Chapter::money);
  auto made = table("yearbook.chapter.money", {"yearbook.document.item", "yearbook.amount"}, {4, 3});
  auto const trips = rows_of(FunnelStage::trips);
  auto const adoptions = rows_of(FunnelStage::adoptions);
  auto const& ledger = book_.ledger;
  for (auto const& [key, won_of, path] :
       {std::tuple{"yearbook.budget", book_.money.budget, list_of_year("/programs")},
        std::tuple{"yearbook.figure.cost", book_.money.planned, trips}, std::tuple{"ledger.trips", ledger.trips.paid, trips},
        std::tuple{"ledger.cancellation_fees", ledger.trips.fees, list_of_year("/trips") + "&state=cancelled"},
        std::tuple{"ledger.taken_back", ledger.trips.taken_back, list_of_year("/expenses")},
        std::tuple{"ledger.prizes", ledger.prizes.decided, list_of_year("/awards/ledger")},
        std::tuple{"ledger.benefit_confirmed", ledger.benefit.confirmed, adoptions},
        std::tuple{"ledger.benefit_open", ledger.benefit.unconfirmed, adoptions}})
    made.rows.push_back({{.text = words(key)}, amount(won_of, path)});
  made.rows.push_back({{.text = words("ledger.days")}, number(ledger.trips.staff_days, trips)});
  made.note = words("ledger.no_sum");
  show(std::move(made));
  add_spending();
  add_findings();
  add_benefits();
}

void BookWriter::add_spending() {
  if (book_.spending.empty()) return;
  section("yearbook.spending");
  auto made = table("yearbook.spending",
                    {"yearbook.program", "yearbook.budget", "yearbook.figure.estimate", "yearbook.claimed", "yearbook.reduced",
                     "ledger.trips", "yearbook.spent_rate"},
                    {3, 2.75, 2.5, 2.5, 2.2, 2.5, 1.4});
  auto all = YearbookSpending{};
  for (auto const& one : book_.spending) {
    auto const program = "/programs/" + to_text(one.id);
    auto const trips = funnel_rows_path(FunnelStage::trips, {.program = one.id, .on = book_.on});
    made.rows.push_back({{.text = one.title, .link = program},
                         amount(one.budget, program),
                         amount(one.estimated, trips),
                         amount(one.claimed, trips),
                         amount(one.reduced, trips),
                         amount(one.paid, trips),
                         percent((one.paid + one.fees).amount, one.budget.amount, trips)});
    all.budget += one.budget;
    all.estimated += one.estimated;
    all.claimed += one.claimed;
    all.reduced += one.reduced;
    all.paid += one.paid;
    all.fees += one.fees;
  }
  auto const rows = rows_of(FunnelStage::trips);
  if (book_.spending.size() > 1)
    made.rows.push_back({sum(words("budget.sum")), amount(all.budget, list_of_year("/programs")), amount(all.estimated, rows),
                         amount(all.claimed, rows), amount(all.reduced, rows), amount(all.paid, rows),
                         percent((all.paid + all.fees).amount, all.budget.amount, rows)});
  if (all.fees > Won{}) made.note = words("yearbook.fees_note", {won(all.fees)});
  show(std::move(made));
}

void BookWriter::add_findings() {
  section("yearbook.findings");
  auto const& found = book_.findings;
  auto made = table("yearbook.findings", {"yearbook.document.item", "yearbook.value"}, {6, 3});
  auto const claims = list_of_year("/expenses");
  made.rows.push_back({{.text = words("yearbook.settled_in_time")}, number(found.settled_in_time, claims)});
  made.rows.push_back({{.text = words("yearbook.settled_late")}, number(found.settled_late, claims)});
  made.rows.push_back({{.text = words("yearbook.flagged")}, number(found.flagged, claims)});
  made.rows.push_back({{.text = words("yearbook.flags_decided")}, number(found.decided, claims)});
  made.rows.push_back({{.text = words("yearbook.to_pay_back")}, amount(found.to_pay_back, claims)});
  made.rows.push_back({{.text = words("yearbook.surcharge")}, amount(found.surcharge, claims)});
  show(std::move(made));
  if (book_.rule_uses.empty()) return note(words("yearbook.empty.rule_uses"));
  auto uses = table("yearbook.rule_uses", {"yearbook.rule", "yearbook.exceptions", "yearbook.rule_refusals"}, {7, 1.6, 1.6});
  for (auto const& use : book_.rule_uses) {
    auto const& said = language_ == Language::ko ? use.words : use.words_en;
    auto const path = "/rules/" + use.rule;
    uses.rows.push_back({{.text = said.empty() ? use.rule : said, .link = path}, number(use.exceptions, path), number(use.refusals, path)});
  }
  show(std::move(uses));
}

void BookWriter::add_benefits() {
  if (book_.ledger.benefits.empty()) return;
  section("ledger.benefits");
  auto gained =
      table("ledger.benefits", {"ledger.policy", "benefit.year", "benefit.kind", "yearbook.amount", "benefit.sureness", "ledger.confirmed"},
            {4, 1.2, 2, 2.4, 2, 3});
  for (auto const& row : book_.ledger.benefits) {
    auto const path = "/adoptions/" + to_text(row.benefit.adoption);
    gained.rows.push_back(
        {{.text = row.policy, .link = path},
         {.text = std::to_string(row.benefit.year), .align = TextAlign::center},
         {.text = words("benefit.kind." + std::string{to_word(row.benefit.kind)})},
         amount(row.benefit.amount, path),
         {.text = words("benefit.sureness." + std::string{to_word(row.benefit.sureness)})},
         {.text = row.benefit.confirmed_on ? row.confirmed_by + " · " + day(*row.benefit.confirmed_on) : words("ledger.not_confirmed")}});
  }
  show(std::move(gained));
}

}  // namespace baeumgil
