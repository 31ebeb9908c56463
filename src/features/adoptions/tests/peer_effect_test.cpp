// Effect against institutions that did not adopt: the arithmetic by hand, who may put figures down, and what the page says of them.
#include <array>

#include "features/adoptions/peer_store.h"
#include "features/adoptions/record_peer.h"
#include "features/adoptions/tests/adoption_world.h"
#include "features/rules/rule_file.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

struct Change {
  double before{0};
  double after{0};
};

std::vector<PeerValues> peers_of(std::vector<Change> const& changes) {
  auto peers = std::vector<PeerValues>{};
  for (auto const& change : changes) peers.push_back({.before = change.before, .after = change.after});
  return peers;
}

constexpr auto kFewer = EffectQuestion{.before = 3, .after = 1, .target = 0};

TEST(peer_effect, is_our_change_less_the_mean_of_theirs) {
  // Changes of the peers: -0.5, 0, +1, -1, 0; their mean is -0.5 / 5 = -0.1.
  auto const effect = peer_effect(kFewer, peers_of({{5, 4.5}, {4, 4}, {2, 3}, {6, 5}, {3, 3}}));
  ASSERT_TRUE(effect);
  EXPECT_EQ(effect->peers, 5);
  EXPECT_DOUBLE_EQ(effect->ours, -2);
  EXPECT_DOUBLE_EQ(effect->theirs, -0.1);
  EXPECT_DOUBLE_EQ(effect->difference, -1.9);
  EXPECT_DOUBLE_EQ(effect->least, -1);
  EXPECT_DOUBLE_EQ(effect->most, 1);
  EXPECT_DOUBLE_EQ(effect->lowest, -2.125) << "without -1 the mean of four is 0.125";
  EXPECT_DOUBLE_EQ(effect->highest, -1.625) << "without +1 the mean of four is -0.375";
  EXPECT_EQ(effect->as_good, 0);
  EXPECT_EQ(effect->certainty, EffectCertainty::clear);
}

TEST(peer_effect, has_no_figure_below_three_peers) {
  EXPECT_FALSE(peer_effect(kFewer, peers_of({{5, 5}, {4, 4}})));
  auto peers = peers_of({{5, 5}, {4, 4}, {3, 3}});
  EXPECT_TRUE(peer_effect(kFewer, peers));
  peers.back().left_out_reason = "같은 시책을 시행함";
  EXPECT_FALSE(peer_effect(kFewer, peers)) << "one that is left out does not count";
  EXPECT_EQ(count_peers(peers), 2);
}

TEST(peer_minima, are_rows_of_the_rules) {
  auto const rules = *carried_rule_book();
  auto const minima = peer_minima(rules, Date::of(2026, 8, 3));
  EXPECT_EQ(minima.fewest, 3);
  EXPECT_EQ(minima.clear, 5);
  auto asked = kFewer;
  asked.minima = {.fewest = 6, .clear = 6};
  auto const five = peers_of({{5, 4.5}, {4, 4}, {2, 3}, {6, 5}, {3, 3}});
  EXPECT_FALSE(peer_effect(asked, five)) << "an institution may ask for more";
  EXPECT_EQ(peer_minima({}, Date::of(2026, 8, 3)).fewest, 3) << "without the rows as before";
}

TEST(peer_effect, says_how_sure_one_may_be) {
  auto const certainty = [](EffectQuestion const& asked, std::vector<Change> const& changes) {
    return peer_effect(asked, peers_of(changes))->certainty;
  };
  EXPECT_EQ(certainty(kFewer, {{5, 4.5}, {4, 4}, {2, 3}}), EffectCertainty::likely) << "three are few";
  EXPECT_EQ(certainty(kFewer, {{5, 3}, {4, 4}, {3, 3}, {2, 2}, {1, 1}}), EffectCertainty::likely) << "one improved as much";
  EXPECT_EQ(certainty({.before = 4.0, .after = 4.2, .target = 5}, {{9.0, 9.2}, {4, 4}, {3, 3}, {2, 2}, {1, 1}}), EffectCertainty::likely)
      << "as much, although the computer's tenths differ";
  // Ours -1; theirs -3, 0, 0: alike on the whole, and everything hangs on the first.
  EXPECT_EQ(certainty({.before = 3, .after = 2, .target = 0}, {{5, 2}, {4, 4}, {3, 3}}), EffectCertainty::open);
  EXPECT_EQ(certainty(kFewer, {{5, 2}, {4, 1}, {3, 0}}), EffectCertainty::none);
  EXPECT_EQ(certainty({.before = 3, .after = 3, .target = 0}, {{5, 5}, {4, 4}, {3, 3}}), EffectCertainty::none);
  auto const more = EffectQuestion{.before = 10, .after = 20, .target = 30};
  EXPECT_EQ(certainty(more, {{5, 6}, {5, 7}, {5, 5}, {5, 4}, {5, 8}}), EffectCertainty::clear) << "upwards is good here";
}

TEST(own_values, are_measured_or_of_the_newest_card_with_one) {
  auto adoption = Adoption{.kpi_baseline = 3};
  EXPECT_FALSE(own_values(adoption, {}));
  auto const cards = std::vector<ProgressCard>{{.quarter = 4}, {.quarter = 3, .kpi_value = 2}, {.quarter = 2, .kpi_value = 2.5}};
  EXPECT_EQ(own_values(adoption, cards)->after, 2);
  EXPECT_EQ(own_values(adoption, cards)->card->quarter, 3);
  adoption.kpi_result = 1;
  EXPECT_EQ(own_values(adoption, cards)->after, 1);
  EXPECT_FALSE(own_values(adoption, cards)->card);
}

struct Peer {
  InstitutionId id{};
  std::string name{};
};

// Institutions of the directory, named anew for each test.
std::array<Peer, 3> make_peers(World& world) {
  auto peers = std::array<Peer, 3>{};
  auto made = world.db.write(world.officer, [&](Tx& tx) -> Result<Done> {
    for (auto& peer : peers) {
      peer.id = InstitutionId::make();
      peer.name = "비교시" + to_text(peer.id);
      tx.change(
          "INSERT INTO shared_institutions (id, code, name, full_name, kind, sort_key, folded_name) "
          "VALUES ($1, $2, $2, $2, 'municipality', $2, $2)",
          peer.id, peer.name);
    }
    return Done{};
  });
  EXPECT_TRUE(made);
  return peers;
}

void bring_into_force(World& world) {
  bring_to_progress(world);
  ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
}

PeerInput values_of(InstitutionId peer) {
  return {.peer = peer,
          .before = 4,
          .before_on = Date::of(2026, 1, 1),
          .before_source = "통계연보",
          .after = 3.5,
          .after_on = Date::of(2026, 8, 3),
          .after_source = "통계연보"};
}

std::vector<PeerValues> kept_peers(World& world) {
  return world.db.read(world.owner, [&](Tx& tx) { return list_peers(tx, world.id); });
}

TEST(record_peer, is_for_the_owner_of_a_policy_in_force) {
  auto world = World{};
  bring_to_progress(world);
  auto const peers = make_peers(world);
  auto const strangers = make_strangers(world.db);
  expect_kind(world, record_peer(world.db, world.owner, world.id, values_of(peers[0].id)), Kind::forbidden, world.events());
  ASSERT_TRUE(implement_adoption(world.db, world.head, world.id, "시 공고 제1호"));
  auto const events = world.events();
  expect_kind(world, record_peer(world.db, world.other_head, world.id, values_of(peers[0].id)), Kind::forbidden, events);
  expect_kind(world, record_peer(world.db, strangers.actor_of(strangers.owner_officer), world.id, values_of(peers[0].id)), Kind::not_found,
              events);
  ASSERT_TRUE(record_peer(world.db, world.owner, world.id, values_of(peers[0].id)));
  EXPECT_EQ(world.events(), events + 1);
  auto again = values_of(peers[0].id);
  again.after = 2;
  ASSERT_TRUE(record_peer(world.db, world.owner, world.id, again));
  ASSERT_EQ(kept_peers(world).size(), 1U) << "in place of what stood there";
  EXPECT_EQ(kept_peers(world).front().after, 2);
}

TEST(record_peer, refuses_at_the_field) {
  auto world = World{};
  bring_into_force(world);
  auto const peer = make_peers(world)[0].id;
  auto const source = world.db.read(world.office.institution, [&](Tx& tx) {
    return tx.value<InstitutionId>("SELECT host_id FROM cases WHERE institution_id = $institution AND id = $1", world.source.id);
  });
  auto const events = world.events();
  auto const refused_at = [&](PeerInput const& input) {
    auto const refused = record_peer(world.db, world.owner, world.id, input);
    expect_kind(world, refused, Kind::invalid, events);
    return refused ? std::string{} : refused.error().fields.front().field;
  };
  EXPECT_EQ(refused_at(values_of({})), "peer");
  EXPECT_EQ(refused_at(values_of(InstitutionId::make())), "peer");
  EXPECT_EQ(refused_at(values_of(world.office.institution)), "peer") << "we";
  EXPECT_EQ(refused_at(values_of(source)), "peer") << "whom it was learned from";
  auto input = values_of(peer);
  input.before.reset();
  EXPECT_EQ(refused_at(input), "before");
  input = values_of(peer);
  input.after_source = " ";
  EXPECT_EQ(refused_at(input), "after_source");
  input = values_of(peer);
  input.before_on = Date::of(2026, 8, 4);
  EXPECT_EQ(refused_at(input), "before_on") << "after we began";
  input = values_of(peer);
  input.after_on = Date::of(2026, 8, 4);
  EXPECT_EQ(refused_at(input), "after_on") << "to come";
  input.after_on = Date::of(2026, 8, 2);
  EXPECT_EQ(refused_at(input), "after_on") << "before we began";
  EXPECT_TRUE(kept_peers(world).empty());
}

TEST(leave_peer_out, keeps_it_with_its_reason) {
  auto world = World{};
  bring_into_force(world);
  auto const peers = make_peers(world);
  ASSERT_TRUE(record_peer(world.db, world.owner, world.id, values_of(peers[0].id)));
  auto const events = world.events();
  expect_kind(world, leave_peer_out(world.db, world.owner, world.id, peers[1].id, "없음"), Kind::invalid, events);
  expect_kind(world, leave_peer_out(world.db, world.owner, world.id, peers[0].id, " "), Kind::invalid, events);
  expect_kind(world, leave_peer_out(world.db, world.other_head, world.id, peers[0].id, "사유"), Kind::forbidden, events);
  ASSERT_TRUE(leave_peer_out(world.db, world.owner, world.id, peers[0].id, "같은 시책을 시작함"));
  EXPECT_EQ(kept_peers(world).front().left_out_reason, "같은 시책을 시작함");
  expect_kind(world, leave_peer_out(world.db, world.owner, world.id, peers[0].id, "다시"), Kind::invalid, events + 1);
  ASSERT_TRUE(record_peer(world.db, world.owner, world.id, values_of(peers[0].id)));
  EXPECT_EQ(kept_peers(world).front().left_out_reason, "") << "put down again it counts again";
}

using Form = std::vector<std::pair<std::string, std::string>>;
Form form_of(std::string const& name) {
  return {{"peer", name},
          {"before", "4"},
          {"before_on", "2026-01-01"},
          {"before_source", "통계연보"},
          {"after", "3.5"},
          {"after_on", "2026-08-03"},
          {"after_source", "통계연보"}};
}

// In force and measured, with three peers of the directory that stand there already.
struct Compared {
  World world{};
  std::array<Peer, 3> peers{};
  std::string page{};
  std::string api{};
};
Compared make_compared() {
  auto made = Compared{};
  bring_into_force(made.world);
  EXPECT_TRUE(measure_adoption(made.world.db, made.world.owner, made.world.id, 1.0, "재난일지"));
  made.peers = make_peers(made.world);
  for (auto const& peer : made.peers) EXPECT_TRUE(record_peer(made.world.db, made.world.owner, made.world.id, values_of(peer.id)));
  made.page = "/adoptions/" + to_text(made.world.id);
  made.api = "/api/v1/adoptions/" + to_text(made.world.id) + "/peers";
  return made;
}

TEST(peer_pages, take_a_peer_by_its_name) {
  auto world = World{};
  bring_into_force(world);
  auto const peer = make_peers(world)[0];
  auto const page = "/adoptions/" + to_text(world.id) + "/peers";
  run_scenarios(world.program,
                {{.name = "the form names the indicator", .as = world.owner, .get = page + "/new", .contains = {"「침수」"}},
                 {.name = "it is the owner's", .as = world.leader, .get = page + "/new", .status = 403},
                 {.name = "nor may others send it", .as = world.leader, .post = page, .form = form_of(peer.name), .status = 403},
                 {.name = "a name nobody has",
                  .as = world.owner,
                  .post = page,
                  .form = form_of("어디에도 없는 시"),
                  .status = 422,
                  .contains = {"id=\"f-peer-error\""}},
                 {.name = "a peer", .as = world.owner, .post = page, .form = form_of(peer.name), .status = 303, .events = 1}});
  EXPECT_EQ(kept_peers(world).size(), 1U);
}

TEST(peer_pages, show_the_difference_its_spread_and_its_doubt) {
  auto const made = make_compared();
  auto const& world = made.world;
  auto const strangers = make_strangers(world.db);
  // Ours 3 → 1, each of theirs 4 → 3.5.
  run_scenarios(
      world.program,
      {{.name = "the page says it all",
        .as = world.leader,
        .get = made.page,
        .contains = {"효과로 볼 여지가 있음", "우리의 변화는 -2, 비교 기관 3곳의 평균 변화는 -0.5이며, 두 변화의 차이는 -1.5입니다.",
                     "더 나아진 곳은 0곳", "단정하지 마십시오", made.peers[2].name, "통계연보", "<svg"},
        .not_contains = {"/peers/new", "/peers/left-out"}},
       {.name = "so does the API",
        .as = world.leader,
        .get = made.api,
        .contains = {R"("difference":-1.5)", R"("certainty":"likely")", R"("before":3)", R"("as_good":0)"}},
       {.name = "another institution sees nothing", .as = strangers.actor_of(strangers.owner_officer), .get = made.api, .status = 404}});
}

TEST(peer_pages, leave_one_out_and_take_it_back) {
  auto const made = make_compared();
  auto const& world = made.world;
  auto const& peers = made.peers;
  auto const peer = R"({"peer":")" + to_text(peers[0].id) + R"(",)";
  run_scenarios(
      world.program,
      {{.name = "by the API", .as = world.owner, .post = made.api + "/left-out", .json = peer + R"("reason":"같은 시책"})", .events = 1},
       {.name = "two are too few for a figure",
        .as = world.owner,
        .get = made.page,
        .contains = {"2곳입니다. 3곳부터", "비교에서 뺌: 같은 시책", "/peers/left-out?peer="},
        .not_contains = {"두 변화의 차이는"}},
       {.name = "nor has the API one", .as = world.owner, .get = made.api, .contains = {R"("effect":null)"}},
       {.name = "the form of leaving out",
        .as = world.owner,
        .get = made.page + "/peers/left-out?peer=" + to_text(peers[1].id),
        .contains = {peers[1].name},
        .not_contains = {peers[0].name}},
       {.name = "it needs a reason",
        .as = world.owner,
        .post = made.page + "/peers/left-out",
        .form = {{"peer", to_text(peers[1].id)}},
        .status = 422,
        .contains = {"id=\"f-reason-error\""}},
       {.name = "put down again by the API",
        .as = world.owner,
        .post = made.api,
        .json =
            peer + R"("before":4,"before_on":"2026-01-01","before_source":"연보","after":4,"after_on":"2026-08-03","after_source":"연보"})",
        .status = 201,
        .events = 1},
       {.name = "three again", .as = world.owner, .get = made.api, .contains = {R"("peers":3)"}}});
}

TEST(kpi_series, is_drawn_with_its_table) {
  auto world = World{};
  bring_to_progress(world);
  auto const page = "/adoptions/" + to_text(world.id);
  auto const first = CardInput{.year = 2026, .quarter = 2, .status = CardStatus::on_track, .done = "설계", .kpi_value = 2.5};
  run_scenarios(world.program, {{.name = "nothing to draw", .as = world.leader, .get = page, .not_contains = {"지표의 움직임", "<svg"}}});
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, first));
  auto second = first;
  second.quarter = 3;
  second.kpi_value = 1.5;
  ASSERT_TRUE(file_card(world.db, world.owner, world.id, second));
  run_scenarios(world.program,
                {{.name = "two cards",
                  .as = world.leader,
                  .get = page,
                  .contains = {"지표의 움직임", "실적: 2026. 2분기 2.5, 2026. 3분기 1.5", "목표 0", "기준 3",
                               R"(<td data-label="목표까지 온 정도">50%</td>)", R"(<td data-label="기준값과의 차이">-0.5</td>)"}}});
}

}  // namespace
}  // namespace baeumgil
