// The package for the approval system: its papers can be read again, its line says who drafts, agrees and decides.
#include "features/adoptions/e_approval_document.h"

#include <algorithm>

#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/tests/adoption_world.h"
#include "platform/csv/csv.h"
#include "platform/documents/archive.h"
#include "platform/html/locale.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct Handed : World {
  Result<ApprovalPackage> package(Actor const& actor) {
    return db.read(actor, [&](Tx& tx) { return read_approval_package(tx, actor, id, Locale::embedded()); });
  }
  std::vector<ArchiveEntry> entries() { return *unzip(*pack_for_approval(*package(owner), Locale::embedded())); }
  std::vector<CsvRow> line() {
    auto const all = entries();
    return *read_csv(std::ranges::find(all, "결재선.csv", &ArchiveEntry::name)->content);
  }
};

TEST(e_approval, says_who_drafts_agrees_and_decides) {
  auto world = Handed{};
  bring_to_review(world);
  auto const asked = ConsultationInput{.kind = ConsultationKind::legal, .department = world.office.transport, .question = "근거"};
  ASSERT_TRUE(consult_on_adoption(world.db, world.owner, world.id, asked));
  auto line = world.line();
  ASSERT_EQ(line.size(), 4U) << "a head and three steps";
  EXPECT_EQ(line[1][1], "기안");
  EXPECT_EQ(line[1][4], world.office.owner_officer.name);
  EXPECT_EQ(line[2][1], "협조");
  EXPECT_EQ(line[2][4], world.office.han_head.name);
  EXPECT_EQ(line[2][5], "") << "not answered yet";
  EXPECT_EQ(line[3][1], "결재");
  EXPECT_EQ(line[3][4], world.office.yoon_head.name);
  ASSERT_TRUE(give_opinion(world.db, world.other_head, world.id,
                           {.consultation = world.adoption().consultations.front().id, .opinion = Opinion::consents}));
  ASSERT_TRUE(decide_adoption(world.db, world.head, world.id, yes()));
  line = world.line();
  EXPECT_EQ(line[2][5], "2026-08-03");
  EXPECT_EQ(line[3][5], "2026-08-03");
  EXPECT_EQ(world.adoption().record_no, yes().record_no) << "and the number of the record has come back";
}

TEST(e_approval, packs_papers_that_can_be_read_again_the_same_each_time) {
  auto world = Handed{};
  bring_to_progress(world);
  auto const entries = world.entries();
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0].name, "본문.hwpx");
  EXPECT_EQ(entries[1].name, "붙임1.hwpx");
  for (auto const& entry : entries)
    if (entry.name.ends_with(".hwpx")) {
      auto const parts = unzip(entry.content);
      ASSERT_TRUE(parts) << entry.name;
      EXPECT_EQ(parts->front().name, "mimetype");
    }
  EXPECT_EQ(*pack_for_approval(*world.package(world.owner), Locale::embedded()),
            *pack_for_approval(*world.package(world.owner), Locale::embedded()));
}

TEST(e_approval, is_there_once_something_can_be_approved) {
  auto world = Handed{};
  propose(world);
  EXPECT_EQ(world.package(world.owner).error().kind, Kind::not_found);
  ASSERT_TRUE(assign_adoption(world.db, world.officer, world.id, world.office.learning, world.office.owner_officer.id));
  ASSERT_TRUE(write_review(world.db, world.owner, world.id, full_review()));
  auto const strangers = make_strangers(world.db);
  auto const path = "/adoptions/" + to_text(world.id);
  run_scenarios(
      world.program,
      {{.name = "the page leads to it", .as = world.owner, .get = path, .contains = {path + "/e-approval.zip"}},
       {.name = "the file", .as = world.owner, .get = path + "/e-approval.zip", .contains = {"PK"}},
       {.name = "another department sees what it may read", .as = world.other_head, .get = path + "/e-approval.zip"},
       {.name = "another institution", .as = strangers.actor_of(strangers.kim_officer), .get = path + "/e-approval.zip", .status = 404}});
}

}  // namespace
}  // namespace baeumgil
