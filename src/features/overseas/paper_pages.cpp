#include "base/text.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/overseas_pages.h"
#include "features/overseas/paper_answer_view.h"
#include "features/overseas/plan_blocks.h"
#include "features/reports/find_report.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Pack {
  Dossier dossier{};
  std::optional<Report> report{};
  std::string author{};
};

Result<Pack> read_pack(Tx& tx, Actor const& actor, TripId id) {
  auto pack = Pack{.dossier = TRY(find_dossier(tx, actor, id))};
  pack.report = find_report_of_trip(tx, actor, id);
  pack.author = author_of(tx);
  return pack;
}

// The fields in the order in which the register of overseas trips asks for them.
PageBlock pack_block(Reading const& read, Pack const& pack) {
  auto const& trip = pack.dossier.trip;
  auto const& plan = pack.dossier.plan;
  auto block = PageBlock{.id = "paper-pack", .title_key = "overseas.pack"};
  auto people = std::vector<std::string>{};
  for (auto const& traveler : trip.travelers) people.push_back(traveler.department_name + " " + traveler.rank + " " + traveler.name);
  auto hosts = std::vector<std::string>{};
  for (auto const& host : plan.hosts) hosts.push_back(host.name + " (" + host.city + ")");
  block.facts = {{"overseas.pack.title", trip.purpose},
                 {"overseas.plan.track", read.word("overseas.track.", plan.track)},
                 {"overseas.plan.country", read.country(plan.country)},
                 {"overseas.plan.cities", plan.cities},
                 {"trip.period", read.day(trip.starts_on) + " ~ " + read.day(trip.ends_on)},
                 {"overseas.people_count", std::to_string(trip.travelers.size() + static_cast<std::size_t>(plan.civilians))},
                 {"trip.travelers", join(people, ", ")},
                 {"overseas.hosts", join(hosts, ", ")},
                 {"overseas.plan.total", read.won(plan.total())},
                 {"overseas.plan.payer", read.word("overseas.payer.", plan.payer)},
                 {"trip.record_no", trip.record_no}};
  if (pack.report) {
    block.facts.push_back({"overseas.pack.gist", pack.report->gist});
    block.facts.push_back({"overseas.pack.report", pack.report->number, "/reports/" + to_text(pack.report->id)});
  }
  block.texts = {{"overseas.plan.necessity", plan.necessity},
                 {"overseas.plan.expected_effect", plan.expected_effect},
                 {"overseas.plan.adoption_plan", plan.adoption_plan}};
  return block;
}

}  // namespace

Result<Response> OverseasPages::plan_paper(Request const& request, Actor const& actor, PaperFormat format) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto author = std::string{};
  auto const dossier = TRY(db.read(actor, [&](Tx& tx) {
    author = author_of(tx);
    return find_dossier(tx, actor, *id);
  }));
  if (!dossier.plan.is_written()) return not_found();
  auto view = PaperView{.title = read.words("overseas.paper.plan"), .number = dossier.trip.number, .author = author};
  view.back = "/overseas/trips/" + to_text(*id);
  auto facts = plan_facts(read, dossier);
  facts.title_key = "overseas.section.what";
  facts.facts.insert(facts.facts.begin(), {"trip.purpose", dossier.trip.purpose});
  view.blocks = {std::move(facts), plan_texts(dossier)};
  for (auto& block : {travelers_block(read, dossier), days_block(read, dossier.trip), hosts_block(read, dossier.plan),
                      costs_block(read, dossier.plan), consultations_block(read, dossier)})
    view.blocks.push_back(block);
  for (auto& block : view.blocks) block.width = "s12";
  view.files.path = view.back + "/plan-paper";
  view.made_at = start_of_day_in_seoul(dossier.trip.starts_on);
  return answer_paper(read, request, view, format);
}

Result<Response> OverseasPages::registration_pack(Request const& request, Actor const& actor, PaperFormat format) const {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  auto const read = Reading{site, actor};
  auto const pack = TRY(db.read(actor, [&](Tx& tx) { return read_pack(tx, actor, *id); }));
  auto view = PaperView{.title = read.words("overseas.pack"), .number = pack.dossier.trip.number, .author = pack.author};
  view.back = "/overseas/trips/" + to_text(*id);
  view.blocks = {pack_block(read, pack)};
  view.files.path = view.back + "/registration-pack";
  view.made_at = start_of_day_in_seoul(pack.dossier.trip.ends_on);
  return answer_paper(read, request, view, format);
}

}  // namespace baeumgil
