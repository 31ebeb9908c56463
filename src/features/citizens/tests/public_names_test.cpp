// Names on the pages for citizens: of people, who are covered where they stand alone too, and of cases the office keeps to itself.
#include "features/cases/case.h"
#include "features/citizens/tests/town.h"

namespace baeumgil {

TEST(citizen_pages, cover_a_bare_name_before_anything_is_released) {
  auto town = Town{};
  town.open();
  town.change("UPDATE people SET name = '김가상' WHERE institution_id = $institution AND id = $1", town.office.lee_leader.id);
  town.change("UPDATE trips SET purpose = '김가상과 본 거리' WHERE institution_id = $institution");
  town.change("UPDATE reports SET gist = '김가상은 말했다. 박가상도 그랬다.' WHERE institution_id = $institution");
  town.change("UPDATE report_sections SET body = '박가상 팀장을 만났다. 김가상이 적었다.' WHERE institution_id = $institution");
  town.change("UPDATE cases SET one_line = '김가상이 정리했다', share_scope = 'open' WHERE institution_id = $institution");
  auto const expect_covered = [&] {
    for (auto const& path : town.addresses())
      for (auto const* name : {"김가상", "박가상"}) EXPECT_EQ(town.seen(path).body.find(name), std::string::npos) << path << " " << name;
  };
  expect_covered();
  for (auto const& path : {town.report, town.home + "/trips.csv", town.home + "/reports.csv", town.home + "/reports.json",
                           town.home + "/reports.atom", town.home + "/trips.json"})
    EXPECT_NE(town.seen(path).body.find("●●●은 말했다"), std::string::npos) << path;
  EXPECT_NE(town.seen(town.home + "/cases.atom").body.find("●●●이 정리했다"), std::string::npos);
  town.change("UPDATE reports SET disclosure = 'closed' WHERE institution_id = $institution");
  expect_covered();
  EXPECT_NE(town.seen(town.home + "/trips").body.find("●●●과 본 거리"), std::string::npos) << "without a report too";
}

TEST(citizen_pages, cover_a_bare_name_in_what_became_of_a_case_the_office_keeps_to_itself) {
  auto town = Town{};
  town.open();
  town.change("UPDATE people SET name = '김가상' WHERE institution_id = $institution AND id = $1", town.office.lee_leader.id);
  town.change("UPDATE adoptions SET policy_name = '김가상 골목', kpi_metric = '박가상이 센 걸음' WHERE institution_id = $institution");
  town.change("UPDATE cases SET one_line = '박가상 팀장이 걸었다', share_scope = 'internal' WHERE institution_id = $institution");
  auto const doors = std::vector<std::string>{town.home + "/adoptions", town.home + "/adoptions.csv", town.home + "/adoptions.json"};
  auto const expect_covered = [&] {
    for (auto const& path : town.addresses())
      for (auto const* name : {"김가상", "박가상"}) EXPECT_EQ(town.seen(path).body.find(name), std::string::npos) << path << " " << name;
    for (auto const& path : doors) EXPECT_NE(town.seen(path).body.find("●●● 골목"), std::string::npos) << path;
  };
  expect_covered();
  town.change("UPDATE cases SET one_line = '걸었다', state = 'retired', share_scope = 'open' WHERE institution_id = $institution");
  town.change("UPDATE adoptions SET kpi_metric = '박가상 팀장과 박가상이 센 걸음' WHERE institution_id = $institution");
  expect_covered();
}

TEST(citizen_pages, call_a_case_the_office_keeps_to_itself_by_its_field) {
  auto town = Town{};
  town.open();
  constexpr auto kTitle = std::string_view{"뒤뜰 오동나무 은행"};
  town.change("UPDATE cases SET title = $1, share_scope = 'open' WHERE institution_id = $institution", kTitle);
  town.change("UPDATE adoptions SET policy_name = '' WHERE institution_id = $institution");
  auto const doors = std::vector<std::string>{town.home, town.home + "/adoptions", town.home + "/adoptions.csv",
                                              town.home + "/adoptions.json", town.home + "/adoptions.atom"};
  for (auto const& path : doors) EXPECT_NE(town.seen(path).body.find(kTitle), std::string::npos) << path << " of an open case";
  auto const owner = town.program.db().read(town.officer, [](Tx& tx) {
    return tx.value<std::string>(
        "SELECT d.name FROM adoptions a JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
        "WHERE a.institution_id = $institution");
  });
  for (auto const scope : {ShareScope::internal, ShareScope::institutions}) {
    town.change("UPDATE cases SET share_scope = $1 WHERE institution_id = $institution", scope);
    for (auto const& path : town.addresses()) EXPECT_EQ(town.seen(path).body.find(kTitle), std::string::npos) << path;
    for (auto const& path : doors) EXPECT_NE(town.seen(path).body.find("교통 분야 시책 검토(" + owner + ")"), std::string::npos) << path;
  }
  town.change("UPDATE cases SET share_scope = 'open', state = 'retired' WHERE institution_id = $institution");
  for (auto const& path : doors) EXPECT_EQ(town.seen(path).body.find(kTitle), std::string::npos) << path << " of one withdrawn";
}

}  // namespace baeumgil
