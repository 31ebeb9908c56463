#include "tests/whole/api_bodies.h"

#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <map>

#include "base/text.h"
#include "tests/fixtures/chain_walk.h"

namespace baeumgil {
namespace {

namespace json = boost::json;
using Values = std::map<std::string, std::string, std::less<>>;

std::string in_quotes(std::string_view text) { return json::serialize(json::string{text}); }
std::string long_text() {
  auto text = std::string{};
  for (auto i = 0; i < 20; ++i) text += "다른 기관이 공개한 보고서의 글입니다. ";
  return text;
}
std::string list_of(std::string_view item) { return "[" + std::string{item} + "]"; }

constexpr auto kDays = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"baseline_on", "2026-06-30"},
    {"our_figure_on", "2026-06-30"},
    {"target_on", "2027-12-31"},
    {"kpi_measure_on", "2027-08-31"},
    {"next_review_on", "2026-12-31"},
    {"nominate_until", "2026-09-25"},
    {"score_until", "2026-09-30"},
    {"reading.until", "2027-12-31"},
    {"publications.until", "2027-12-31"},
    {"paid_on", "2026-09-01"},
    {"due_on", "2026-10-31"},
    {"starts_on", "2026-08-18"},
    {"ends_on", "2026-08-20"},
    {"new_starts_on", "2026-08-18"},
    {"apply_from", "2026-07-01"},
    {"apply_until", "2026-08-10"},
    {"programs.starts_on", "2026-08-01"},
    {"programs.ends_on", "2026-08-31"},
    {"passed_on", "2026-08-01"},
    {"consented_on", "2026-08-01"},
    {"budget_decided_on", "2026-08-01"},
});

// Plain values that fit the walked chain, whatever operation asks for them.
Values const& plain_values() {
  static auto const values = [] {
    auto plain = Values{
        {"english_name", in_quotes("Baeum City")},
        {"email", in_quotes("new@example.go.kr")},
        {"host_email", in_quotes("host@example.org")},
        {"staff_no", in_quotes("9101")},
        {"first_choice_time", in_quotes("14:00")},
        {"second_choice_time", in_quotes("10:00")},
        {"from_time", in_quotes("14:00")},
        {"until_time", in_quotes("16:00")},
        {"evidence_url", in_quotes("https://example.org/case")},
        {"homepage", in_quotes("https://example.org")},
        {"url", in_quotes("https://example.org/hook")},
        {"webhooks.nouns", R"(["trip"])"},
        {"country", in_quotes("KR")},
        {"gate", in_quotes("adoption.cost.gate.consult")},
        {"cost_traits", R"(["event"])"},
        {"adoptions.years", R"([{"year":2027,"amount":1000000}])"},
        {"adoptions.shares", R"([{"party":"team","name":"길팀","percent":100}])"},
        {"months", "12"},
        {"kpi_baseline", "12"},
        {"kpi_target", "6"},
        {"fiscal_year", "2026"},
        {"year", "2026"},
        {"quarter", "3"},
        {"since_year", "2023"},
        {"days_max", "3"},
        {"team_max", "4"},
        {"nights_max", "2"},
        {"report_due_days", "7"},
        {"budget", "1000000"},
        {"decision", in_quotes("adapt")},
        {"instrument", in_quotes("special_prize")},
        {"answer", in_quotes("accepted")},
        {"reports.place", in_quotes("findings")},
        {"visits.proposal", "0"},
        {"visits.agreed_time", in_quotes("14:00")},
        {"csv", in_quotes("사번,이름,전자우편,부서\n9301,박새롬(예시),saerom@example.go.kr,복지정책과\n")},
        {"issues.csv", in_quotes("제목,내용,정책분야,소관부서\n새 현안 표,내용,교통,교통정책과\n")},
        {"rules.csv", in_quotes("날짜,이름,근거\n2031-06-16,임시공휴일,관보 2031. 5. 2.\n")},
        {"find.words", R"(["경로당","노인정"])"},
        {"find.field", R"(["transport"])"},
        {"find.year", R"(["2026"])"},
        {"rules.code", in_quotes("year.steps.ahead")},
        {"rules.holds_for_cities", "false"},
        {"publications.text", in_quotes(kWalkWord)},
        {"public-texts.body", in_quotes(long_text())},
        {"public-texts.url", in_quotes("https://example.org/report")},
        {"criteria", R"([{"name":"적합성","points":60},{"name":"실현 가능성","points":40}])"},
        {"scores", R"([{"points":50},{"points":30}])"},
        {"prizes", R"([{"name":"최우수","places":1,"amount":1000000}])"},
    };
    for (auto const& [name, day] : kDays) plain.emplace(name, in_quotes(day));
    return plain;
  }();
  return values;
}

std::string first_id(RowIds const& ids, std::string_view word) {
  auto const found = ids.find(word);
  return in_quotes(found == ids.end() || found->second.empty() ? to_text(new_uuid()) : found->second.back());
}

std::string travelers_of(Office const& office) {
  auto text = std::string{};
  for (auto const& [person, deputy] : {std::pair{&office.lee_leader, &office.han_head}, std::pair{&office.park_member, &office.han_head},
                                       std::pair{&office.choi_member, &office.jung_member}})
    text += (text.empty() ? "" : ",") + std::string{R"({"person":)"} + in_quotes(to_text(person->id)) + R"(,"task":"조사","deputy":)" +
            in_quotes(to_text(deputy->id)) + "}";
  return list_of(text);
}

std::string questions() {
  auto text = std::string{};
  for (auto const* question : {"비용은?", "효과는?", "반대는?", "관리는?", "다시 한다면?"})
    text += (text.empty() ? "" : ",") + std::string{R"({"question":)"} + in_quotes(question) + "}";
  return list_of(text);
}

// The parts of a report as they were read, each with its version; its questions, each answered.
void add_report_parts(Values& values, json::object const& report) {
  auto sections = json::object{};
  if (auto const* found = report.if_contains("sections"); found != nullptr && found->is_array())
    for (auto const& item : found->get_array())
      if (auto const* section = item.as_object().if_contains("section"))
        sections[section->as_string()] = json::object{{"body", "검증 글"}, {"version", item.at("version")}};
  auto answers = json::object{};
  if (auto const* found = report.if_contains("answers"); found != nullptr && found->is_array())
    for (auto const& item : found->get_array())
      answers[item.at("question_id").as_string()] = json::object{{"answer", "들었습니다."}, {"reason", ""}, {"source", "면담"}};
  values["reports.sections"] = json::serialize(sections);
  values["reports.answers"] = json::serialize(answers);
}

// A season names its hosts; a proposal its teams.
void add_season_parts(Values& values, json::object const& current) {
  values["season.can_go"] = R"(["2026-08-12","2026-08-13"])";
  values["season.likes"] = R"(["2026-08-12"])";
  values["season.fields"] = R"(["transport"])";
  values["season.starts_on"] = in_quotes("2026-08-12");
  if (current.contains("wishes_until") && !current.at("hosts").as_array().empty()) {
    auto const& host = current.at("hosts").at(0);
    values["season.hosts"] = "[" + json::serialize(host.at("host")) + "]";
    values["season.issues"] = "[" + json::serialize(host.at("issue")) + "]";
  }
  if (!current.contains("bound") || current.at("teams").as_array().empty()) return;
  auto const& team = current.at("teams").at(0);
  values["season.team"] = json::serialize(team.at("number"));
  values["season.host"] = json::serialize(team.at("host"));
  values["season.starts_on"] = json::serialize(team.at("starts_on"));
}

// Shares of one colleague, a committee of three, and votes for the merit that stands in the round.
void add_award_parts(Values& values, ApiPlace const& place) {
  auto const nomination = first_id(place.ids, "nominations");
  auto const head = in_quotes(to_text(place.office.admin_head.id));
  values["awards.experts"] = "[]";
  values["awards.weight_paper"] = "100";
  for (auto const* panel : {"presentation", "expert", "audience"}) values["awards.weight_" + std::string{panel}] = "0";
  values["awards.ordering"] = "\"weighted_sum\"";
  values["awards.channel"] = in_quotes("self");
  values["awards.merit_from"] = values["awards.merit_until"] = in_quotes("2026-01-05");
  auto const is_clear = [](Person const& person) {
    return R"({"subject":"discipline","person":)" + in_quotes(to_text(person.id)) + R"(,"answer":"clear","words":"인사 부서 회신"})";
  };
  values["awards.checks"] = "[" + is_clear(place.office.lee_leader) + "," + is_clear(place.office.park_member) + "]";
  values["awards.contributors"] = R"([{"person":)" + in_quotes(to_text(place.office.park_member.id)) + R"(,"share":100,"part":"조사"}])";
  values["awards.nominations"] = list_of(nomination);
  values["awards.state"] = in_quotes("dismissed");
  values["awards.panel"] = in_quotes("paper");
  values["awards.held_on"] = in_quotes("2026-09-01");
  values["awards.members"] =
      R"([{"person":)" + head +
      R"(,"chairing":"chair"},{"name":"민간위원","post":"","seat":"outside"},{"name":"민간위원 둘","post":"","seat":"outside"}])";
  values["awards.present"] = "[0,1,2]";
  values["awards.items"] = R"([{"nomination":)" + nomination + R"(,"votes_for":2,"recused":[]}])";
}

Values values_of(ApiPlace const& place) {
  auto values = plain_values();
  auto const& office = place.office;
  for (auto const* noun : {"issue", "program", "team", "trip", "report", "case", "round"})
    values[noun] = first_id(place.ids, std::string{noun} + "s");
  values["host"] = first_id(place.ids, "targets");
  values["case"] = first_id(place.ids, "cases");
  values["merit_key"] = in_quotes("case:" + std::string{json::parse(values["case"]).as_string()});
  values["issues"] = list_of(values["issue"]);
  values["targets.csv"] = in_quotes("기관 이름,유형\n예시 나눔재단 " + to_text(new_uuid()) + ",공공기관\n");  // the directory is shared
  values["department"] = in_quotes(to_text(office.learning));
  values["owner_department"] = values["department"];
  values["adoptions.owner"] = values["department"];
  values["named_department"] = values["asked_department"] = in_quotes(to_text(office.transport));
  values["officer"] = in_quotes(to_text(office.owner_officer.id));
  values["giver"] = values["officer"];
  values["successor"] = in_quotes(to_text(office.kang_member.id));
  values["principal"] = in_quotes(to_text(office.yoon_head.id));
  values["deputy"] = in_quotes(to_text(office.song_head.id));
  values["approver"] = in_quotes(to_text(office.han_head.id));
  values["substitute"] = in_quotes(to_text(office.jung_member.id));
  values["reviewers"] = list_of(in_quotes(to_text(office.reviewer.id)));
  add_award_parts(values, place);
  values["season.partners"] = list_of(in_quotes(to_text(office.park_member.id)));
  values["season.based_on"] = first_id(place.ids, "proposals");
  values["travelers"] = travelers_of(office);
  values["trips.questions"] = questions();
  values["reports.proposals"] = R"([{"what":"주차 안내판","owner":)" + values["department"] + R"(,"due_on":"2027-03-31"}])";
  values["stops"] = R"([{"on":"2026-08-19","from_time":"14:00","until_time":"16:00","place":"배움시청","host":)" + values["host"] + "}]";
  values["hosts"] = R"([{"host":)" + values["host"] + R"(,"why":"배울 것","evidence_url":"https://example.org/case"}])";
  if (place.current.empty()) return values;
  auto const current = json::parse(place.current);
  if (auto const* version = current.as_object().if_contains("version")) values["version"] = json::serialize(*version);
  if (auto const* asked = current.as_object().if_contains("consultations"); asked != nullptr && !asked->as_array().empty())
    values["consultation"] = json::serialize(asked->as_array().back().at("id"));
  add_report_parts(values, current.as_object());
  add_season_parts(values, current.as_object());
  return values;
}

class Filler {
 public:
  Filler(Values const& values, std::string tag, bool with_optional)
      : values_{values}, tag_{std::move(tag)}, with_optional_{with_optional} {}

  std::string object_of(std::vector<ApiField> const& fields) const {
    auto text = std::string{};
    for (auto const& field : fields) {
      if (!field.required && !with_optional_ && field.name != "version") continue;
      text += (text.empty() ? "" : ",") + in_quotes(field.name) + ":" + value_of(field);
    }
    return "{" + text + "}";
  }

 private:
  std::string value_of(ApiField const& field) const {
    for (auto const& key : {tag_ + "." + field.name, field.name})
      if (auto const found = values_.find(key); found != values_.end()) return found->second;
    if (!field.values.empty()) return in_quotes(field.values.front());
    switch (field.type) {
      case ApiType::integer:
      case ApiType::number:
        return "1";
      case ApiType::boolean:
        return "true";
      case ApiType::date:
        return in_quotes("2026-08-19");
      case ApiType::instant:
        return in_quotes("2026-08-19T05:00:00Z");
      case ApiType::id:
        return in_quotes(to_text(new_uuid()));
      case ApiType::object:
        return has_any_names(field.fields) ? "{}" : object_of(field.fields);
      case ApiType::array:
        return list_of(field.fields.size() == 1 && field.fields.front().name.empty() ? value_of(field.fields.front())
                                                                                     : object_of(field.fields));
      case ApiType::text:
        break;
    }
    return in_quotes("검증 글");
  }

  Values const& values_;
  std::string tag_{};
  bool with_optional_{false};
};

bool asks_for(ApiOperation const& operation, std::string_view name) {
  for (auto const& field : operation.input)
    if (field.name == name) return true;
  return false;
}

void set_member(json::value& value, std::vector<std::string_view> const& names, std::size_t at, std::string const& text) {
  if (at + 1 < names.size()) {
    auto& inner = value.is_array() ? value.as_array().at(std::stoul(std::string{names[at]})) : value.as_object()[names[at]];
    return set_member(inner, names, at + 1, text);
  }
  if (text.empty())
    value.as_object().erase(names[at]);
  else
    value.as_object()[names[at]] = json::parse(text);
}

}  // namespace

std::vector<std::string> bodies_for(ApiOperation const& operation, ApiPlace const& place) {
  auto values = values_of(place);
  auto bodies = std::vector<std::string>{};
  auto const fill = [&](bool with_optional) {
    auto body = Filler{values, operation.tag, with_optional}.object_of(operation.input);
    if (std::find(bodies.begin(), bodies.end(), body) == bodies.end()) bodies.push_back(std::move(body));
  };
  if (!asks_for(operation, "person")) {
    fill(true);
    fill(false);
    return bodies;
  }
  auto const& office = place.office;
  for (auto const* person : {&office.kang_member, &office.lee_leader, &office.park_member, &office.choi_member, &office.reviewer}) {
    values["person"] = in_quotes(to_text(person->id));
    fill(false);
  }
  return bodies;
}

std::string with_member(std::string const& body, std::string const& name, std::string const& json) {
  auto value = json::parse(body);
  set_member(value, split(name, '.'), 0, json);
  return json::serialize(value);
}

}  // namespace baeumgil
