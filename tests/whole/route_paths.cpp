#include "tests/whole/route_paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace baeumgil {
namespace {

struct RowsOf {
  std::string_view word{};  // of the address, before its {id}
  Sql rows;
};

constexpr RowsOf kRows[] = {
    {"issues", "SELECT id FROM issues WHERE institution_id = $institution ORDER BY id"},
    {"programs", "SELECT id FROM programs WHERE institution_id = $institution ORDER BY id"},
    {"teams", "SELECT id FROM teams WHERE institution_id = $institution ORDER BY id"},
    {"calls", "SELECT id FROM team_calls WHERE institution_id = $institution ORDER BY id"},
    {"team-calls", "SELECT id FROM team_calls WHERE institution_id = $institution ORDER BY id"},
    {"seasons", "SELECT id FROM seasons WHERE institution_id = $institution ORDER BY id"},
    {"proposals", "SELECT id FROM season_proposals WHERE institution_id = $institution ORDER BY id"},
    {"feeds", "SELECT id FROM calendar_feeds WHERE institution_id = $institution ORDER BY id"},
    {"trips", "SELECT id FROM trips WHERE institution_id = $institution ORDER BY id"},
    {"on-site", "SELECT id FROM trips WHERE institution_id = $institution ORDER BY id"},
    {"notes", "SELECT id FROM site_notes WHERE institution_id = $institution ORDER BY id"},
    {"site-notes", "SELECT id FROM site_notes WHERE institution_id = $institution ORDER BY id"},
    {"slots", "SELECT id FROM shared_visit_slots WHERE host_id = $institution ORDER BY id"},
    {"arrivals", "SELECT id FROM arrived_bundles WHERE institution_id = $institution ORDER BY id"},
    {"answers", "SELECT id FROM shared_visit_answers WHERE host_id = $institution ORDER BY id"},
    {"visit-desk", "SELECT id FROM desk_requests WHERE institution_id = $institution ORDER BY id"},
    {"changes", "SELECT id FROM trip_changes WHERE institution_id = $institution ORDER BY id"},
    {"trip-changes", "SELECT id FROM trip_changes WHERE institution_id = $institution ORDER BY id"},
    {"conduct", "SELECT id FROM conduct_entries WHERE institution_id = $institution ORDER BY id"},
    {"emergency-duties", "SELECT id FROM emergency_duties WHERE institution_id = $institution ORDER BY id"},
    {"joint", "SELECT id FROM joint_offers WHERE institution_id = $institution ORDER BY id"},
    {"joint-offers", "SELECT id FROM joint_offers WHERE institution_id = $institution ORDER BY id"},
    {"stand-ins", "SELECT id FROM stand_ins WHERE institution_id = $institution ORDER BY id"},
    {"visits", "SELECT id FROM visits WHERE institution_id = $institution ORDER BY id"},
    {"expenses", "SELECT id FROM expenses WHERE institution_id = $institution ORDER BY id"},
    {"plans", "SELECT trip_id FROM comment_windows WHERE institution_id = $institution ORDER BY trip_id"},
    {"plan-comments", "SELECT id FROM plan_comments WHERE institution_id = $institution ORDER BY id"},
    {"receipts", "SELECT id FROM receipts WHERE institution_id = $institution ORDER BY id"},
    {"reports", "SELECT id FROM reports WHERE institution_id = $institution ORDER BY id"},
    {"comments", "SELECT id FROM report_comments WHERE institution_id = $institution ORDER BY id"},
    {"public-texts", "SELECT id FROM public_texts WHERE institution_id = $institution ORDER BY id"},
    {"contacts", "SELECT id FROM host_contacts WHERE institution_id = $institution ORDER BY id"},
    {"saved-searches", "SELECT id FROM kept_searches WHERE institution_id = $institution ORDER BY id"},
    {"text-imports", "SELECT id FROM text_imports WHERE institution_id = $institution ORDER BY id"},
    {"cases", "SELECT id FROM cases WHERE institution_id = $institution ORDER BY id"},
    {"pushes", "SELECT id FROM pushes WHERE institution_id = $institution ORDER BY id"},
    {"follows", "SELECT id FROM follows WHERE institution_id = $institution ORDER BY id"},
    {"reading-lists", "SELECT id FROM reading_lists WHERE institution_id = $institution ORDER BY id"},
    {"remarks", "SELECT id FROM case_remarks WHERE institution_id = $institution ORDER BY id"},
    {"briefings", "SELECT id FROM briefings WHERE institution_id = $institution ORDER BY id"},
    {"merges", "SELECT id FROM case_merges WHERE institution_id = $institution ORDER BY id"},
    {"host-words", "SELECT id FROM host_words WHERE institution_id = $institution ORDER BY id"},
    {"bundles", "SELECT id FROM received_bundles WHERE institution_id = $institution ORDER BY id"},
    {"saved", "SELECT id FROM kept_searches WHERE institution_id = $institution ORDER BY id"},
    {"suggestions", "SELECT id FROM suggestions WHERE institution_id = $institution ORDER BY id"},
    {"adoptions", "SELECT id FROM adoptions WHERE institution_id = $institution ORDER BY id"},
    {"benefits", "SELECT id FROM benefits WHERE institution_id = $institution ORDER BY id"},
    {"editions", "SELECT id FROM yearbook_editions WHERE institution_id = $institution ORDER BY id"},
    {"handovers", "SELECT id FROM handovers WHERE institution_id = $institution ORDER BY id"},
    {"awards", "SELECT id FROM award_rounds WHERE institution_id = $institution ORDER BY id"},
    {"rounds", "SELECT id FROM award_rounds WHERE institution_id = $institution ORDER BY id"},
    {"nominations", "SELECT id FROM nominations WHERE institution_id = $institution ORDER BY id"},
    {"committees", "SELECT id FROM overseas_committees WHERE institution_id = $institution ORDER BY id"},
    {"meetings", "SELECT id FROM overseas_meetings WHERE institution_id = $institution ORDER BY id"},
    {"items", "SELECT id FROM overseas_agenda WHERE institution_id = $institution ORDER BY id"},
    {"backpack-calls", "SELECT id FROM backpack_calls WHERE institution_id = $institution ORDER BY id"},
    {"backpack-proposals", "SELECT id FROM backpack_proposals WHERE institution_id = $institution ORDER BY id"},
    {"objections", "SELECT id FROM award_objections WHERE institution_id = $institution ORDER BY id"},
    {"people", "SELECT id FROM people WHERE institution_id = $institution ORDER BY id"},
    {"departments", "SELECT id FROM departments WHERE institution_id = $institution ORDER BY id"},
    {"audit", "SELECT id FROM events WHERE institution_id = $institution ORDER BY id"},
    {"notices", "SELECT id FROM notices WHERE institution_id = $institution ORDER BY id"},
    {"webhooks", "SELECT id FROM webhooks WHERE institution_id = $institution ORDER BY id"},
    {"webhook-deliveries", "SELECT id FROM webhook_deliveries WHERE institution_id = $institution ORDER BY id"},
    {"sessions", "SELECT id FROM sessions WHERE institution_id = $institution ORDER BY id"},
    {"tokens", "SELECT id FROM api_tokens WHERE institution_id = $institution ORDER BY id"},
    {"versions", "SELECT id FROM rule_versions WHERE institution_id = $institution AND state = 'effective' ORDER BY id"},
    {"days", "SELECT id FROM own_days WHERE institution_id = $institution ORDER BY id"},
    {"drafts", "SELECT id FROM rule_versions WHERE institution_id = $institution AND state = 'draft' ORDER BY id"},
};

constexpr auto kRowsOfEach = std::size_t{12};  // the log has hundreds of events; the last are the most telling

std::vector<std::string> words_of(std::string_view path) {
  auto words = std::vector<std::string>{};
  for (auto start = std::size_t{1}; start <= path.size();) {
    auto const end = std::min(path.find('/', start), path.size());
    words.emplace_back(path.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

std::vector<std::string> ids_under(RowIds const& ids, std::string_view word) {
  auto const found = ids.find(word);
  return found == ids.end() ? std::vector<std::string>{} : found->second;
}

bool is_known(std::string_view word) {
  return word == "targets" || word == "institutions" || std::ranges::any_of(kRows, [&](RowsOf const& rows) { return rows.word == word; });
}

// What may stand in place of words[at].
std::vector<std::string> values_for(std::vector<std::string> const& words, std::size_t at, std::vector<std::string> const& filled,
                                    RowIds const& ids) {
  auto const& name = words[at];
  auto const before = at > 0 ? filled[at - 1] : std::string{};
  if (name == "{year}") return {"2026"};
  if (name == "{stage}") return {"trips", "implemented"};
  if (name == "{chapter}") return {"greeting"};
  if (name == "{step}") return {"seen", "questions", "itinerary", "people"};
  if (name == "{number}") return {"1"};
  if (name == "{role}") return {"reviewer"};
  if (name == "{code}") return ids_under(ids, "rules");
  if (name == "{token}") return {"AAAAAAAAAAAAAAAAAAAAAA"};
  if (before == "synonyms") return {"AAAAAAAAAAAA"};  // a group is known by its words
  if (name == "{noun}") return {"issue", "program", "team", "trip", "visit", "report", "good_case", "adoption", "award"};
  if (name.starts_with('{') && at > 0 && words[at - 1] == "{noun}")
    return ids_under(ids, before == "good_case" ? "cases" : before == "award" ? "nominations" : before + "s");
  if (name.starts_with('{') && is_known(before)) return ids_under(ids, before);
  ADD_FAILURE() << "Nobody knows what stands for " << name << " after /" << before
                << ": add the rows of this address to kRows, or its values to values_for(), in tests/whole/route_paths.cpp.";
  return {};
}

}  // namespace

RowIds row_ids(Database& db, InstitutionId institution) {
  return db.read(institution, [](Tx& tx) {
    auto ids = RowIds{};
    for (auto const& [word, rows] : kRows) {
      auto& of_word = ids[std::string{word}];
      of_word = tx.list(rows, [](Row& row) { return to_text(row.at<Uuid>(0)); });
      if (of_word.size() > kRowsOfEach) of_word.erase(of_word.begin(), of_word.end() - kRowsOfEach);
    }
    auto const as_text = [](Row& row) { return to_text(row.at<Uuid>(0)); };
    ids["targets"] =
        tx.list("SELECT id FROM shared_institutions WHERE name = $1 ORDER BY id DESC LIMIT 1", as_text, std::string_view{"배움시"});
    ids["institutions"] = ids["targets"];
    ids["rules"] = tx.list("SELECT DISTINCT code FROM shared_rules ORDER BY code LIMIT 5", [](Row& row) { return row.at<std::string>(0); });
    return ids;
  });
}

std::vector<std::string> paths_of(Route const& route, RowIds const& ids) {
  auto const words = words_of(route.pattern);
  auto paths = std::vector<std::vector<std::string>>{{}};
  for (auto at = std::size_t{0}; at < words.size(); ++at) {
    auto longer = std::vector<std::vector<std::string>>{};
    for (auto const& path : paths) {
      auto const values = words[at].starts_with('{') ? values_for(words, at, path, ids) : std::vector{words[at]};
      for (auto const& value : values) {
        longer.push_back(path);
        longer.back().push_back(value);
      }
    }
    paths = std::move(longer);
  }
  auto texts = std::vector<std::string>{};
  for (auto const& path : paths) {
    auto& text = texts.emplace_back();
    for (auto const& word : path) text += "/" + word;
  }
  return texts;
}

bool names_a_row_of_one(Route const& route) {
  auto const words = words_of(route.pattern);
  for (auto at = std::size_t{1}; at < words.size(); ++at)
    if (words[at] == "{id}" && words[at - 1] != "targets" && words[at - 1] != "institutions") return true;
  return false;
}

}  // namespace baeumgil
