#include "features/reports/answer_pages.h"

#include <algorithm>
#include <map>

#include "base/text.h"
#include "features/reports/answer_document.h"
#include "features/reports/answer_views.h"
#include "features/reports/report_badges_view.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/filter_words.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr auto kRowsOfPage = 10;
constexpr auto kShownAnswers = std::size_t{2};  // in one cell; the rest is folded away
constexpr auto kColumns = std::size_t{4};       // institutions with a column of their own; the rest share one
constexpr auto kShownLetters = std::size_t{240};

struct Listed {
  AskedList list{};
  AnswerGrid grid{};
  AnswerChoices choices{};
};

Listed read_listed(Tx& tx, Actor const& actor, AnswerFilter const& filter) {
  auto listed = Listed{.list = list_asked(tx, actor, filter), .choices = list_answer_choices(tx, actor)};
  listed.grid = to_answer_grid(listed.list.asked);
  return listed;
}

class GridPage {
 public:
  GridPage(Site const& site, Actor const& actor, Listed const& listed) : site_{site}, actor_{actor}, listed_{listed} {}

  AnswerGridView show(Request const& request, AnswerFilter const& filter, int page) {
    auto const& rows = listed_.grid.rows;
    auto const address = QueryString{request};
    auto view = AnswerGridView{.title = words("report.grid.title"), .has_more = listed_.list.has_more};
    show_filters(view, filter);
    if (!filter.about.empty()) view.tags.push_back({.label = filter.about, .remove_path = address.without("page").without("about").text()});
    for (auto const* field : {&view.issue, &view.field, &view.host, &view.year, &view.kind})
      for (auto const& choice : field->choices)
        if (choice.is_chosen)
          view.tags.push_back({.label = choice.label, .remove_path = address.without("page").without(field->name).text()});
    view.counts = words("report.grid.counts", {std::to_string(rows.size()), std::to_string(listed_.list.asked.size())});
    auto const plain = address.without("page").text();
    auto const from = plain.find('?');
    auto const asked = from == std::string::npos ? std::string{} : plain.substr(from);
    view.xlsx_path = "/reports/answers.xlsx" + asked;
    view.csv_path = "/reports/answers.csv" + asked;
    auto const total = static_cast<std::int64_t>(rows.size());
    view.pagination = paginate(plain, total, page, kRowsOfPage);
    auto const first = std::min<std::size_t>(rows.size(), static_cast<std::size_t>(page - 1) * kRowsOfPage);
    auto const last = std::min<std::size_t>(rows.size(), first + kRowsOfPage);
    choose_columns(view, first, last);
    for (auto at = first; at < last; ++at) view.rows.push_back(row_view(view.heads, rows[at]));
    view.nothing = {
        .title_key = "report.grid.none", .hint_key = "report.grid.none_hint", .action_key = "report.list", .action_path = "/reports"};
    return view;
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return site_.words(actor_, key, arguments);
  }

  SelectField choice(std::string_view name, std::string_view label_key, std::vector<Choice> choices) const {
    auto field = Form{site_.locale(), actor_.language}.select(name, label_key, std::move(choices), {});
    field.empty_label = words("form.all");
    return field;
  }

  void show_filters(AnswerGridView& view, AnswerFilter const& filter) const {
    auto form = Form{site_.locale(), actor_.language};
    form.set("about", filter.about);
    view.about = form.text("about", "report.grid.about", {.max_length = 100, .hint_key = "report.grid.about_hint", .type = "search"});
    auto issues = std::vector<Choice>{};
    for (auto const& issue : listed_.choices.issues)
      issues.push_back({.value = to_text(issue.id), .label = issue.title, .is_chosen = filter.issue == issue.id});
    view.issue = choice("issue", "report.grid.issue", std::move(issues));
    auto const field = filter.field ? to_word(*filter.field) : std::string_view{};
    view.field = choice("field", "issue.field", enum_choices<PolicyField>(site_.locale(), actor_.language, "policy_field.", field));
    auto hosts = std::vector<Choice>{};
    for (auto const& host : listed_.choices.hosts)
      hosts.push_back({.value = to_text(host.id), .label = host.name, .is_chosen = filter.host == host.id});
    view.host = choice("host", "report.grid.host", std::move(hosts));
    auto years = std::vector<Choice>{};
    for (auto const year : listed_.choices.years)
      years.push_back({.value = std::to_string(year), .label = std::to_string(year), .is_chosen = filter.year == year});
    view.year = choice("year", "report.grid.year", std::move(years));
    auto const kind = filter.kind ? to_word(*filter.kind) : std::string_view{};
    view.kind = choice("kind", "report.grid.kind", enum_choices<AnswerKind>(site_.locale(), actor_.language, "report.grid.kind.", kind));
  }

  // Those that most of the rows on this page were asked of.
  void choose_columns(AnswerGridView& view, std::size_t first, std::size_t last) {
    auto times = std::map<InstitutionId, std::pair<std::size_t, std::string>>{};
    for (auto at = first; at < last; ++at)
      for (auto const place : listed_.grid.rows[at].asked)
        for (auto const& host : listed_.list.asked[place].hosts) {
          auto& [count, name] = times[host.id];
          ++count;
          name = host.name;
        }
    for (auto const& [id, of] : times) columns_.push_back({.id = id, .name = of.second});
    std::ranges::stable_sort(columns_, [&](VisitedHost const& a, VisitedHost const& b) { return times[a.id].first > times[b.id].first; });
    has_others_ = columns_.size() > kColumns;
    if (has_others_) columns_.resize(kColumns);
    for (auto const& column : columns_) view.heads.push_back(column.name);
    auto const is_placeless = [&](std::size_t at) {
      return std::ranges::any_of(listed_.grid.rows[at].asked, [&](std::size_t place) { return listed_.list.asked[place].hosts.empty(); });
    };
    for (auto at = first; at < last && !has_others_; ++at) has_others_ = is_placeless(at);
    if (has_others_) view.heads.push_back(words(columns_.empty() ? "report.grid.no_host" : "report.grid.other_hosts"));
  }

  std::size_t column_of(InstitutionId host) const {
    auto const found = std::ranges::find(columns_, host, &VisitedHost::id);
    return static_cast<std::size_t>(found - columns_.begin());
  }

  AnswerEntryView entry(AskedQuestion const& asked) const {
    auto const kind = asked.kind();
    auto view = AnswerEntryView{.source = asked.source, .report_number = asked.report_number, .on = asked.came_back_on, .team = asked.team};
    view.report_path = "/reports/" + to_text(asked.report) + "#question-" + to_text(asked.id);
    view.text = first_characters(asked.words(), kShownLetters);
    view.is_cut = view.text.size() < asked.words().size();
    if (kind != AnswerKind::answered)
      view.kind = Badge{words("report.grid.kind." + std::string{to_word(kind)}), kind == AnswerKind::open ? Tone::danger : Tone::warning};
    if (asked.report_state != ReportState::accepted) view.report_state = state_badge(site_, actor_, asked.report_state);
    if (asked.hosts.size() > 1) {
      auto names = std::vector<std::string>{};
      for (auto const& host : asked.hosts) names.push_back(host.name);
      view.together = words("report.grid.together", {join(names, ", ")});
    }
    return view;
  }

  AnswerGridView::Row row_view(std::vector<std::string> const& heads, AnswerGrid::Row const& row) const {
    auto view = AnswerGridView::Row{.question = row.question, .other_words = row.other_words};
    view.facts = words("report.grid.facts", {std::to_string(row.hosts), std::to_string(row.asked.size())});
    for (auto const& head : heads) view.columns.push_back({.name = head});
    for (auto const place : row.asked) {
      auto const& asked = listed_.list.asked[place];
      auto const put = [&](AnswerGridView::Column& column, AnswerEntryView shown) {
        (column.entries.size() < kShownAnswers ? column.entries : column.more).push_back(std::move(shown));
      };
      if (asked.hosts.empty()) put(view.columns.back(), entry(asked));
      for (auto const& host : asked.hosts) {
        auto const column = column_of(host.id);
        auto shown = entry(asked);
        if (column == columns_.size()) shown.host = host.name;
        put(view.columns[column], std::move(shown));
      }
    }
    return view;
  }

  Site const& site_;
  Actor const& actor_;
  Listed const& listed_;
  std::vector<VisitedHost> columns_{};
  bool has_others_{false};
};

AnswersToPrint read_to_print(Tx& tx, Actor const& actor, AnswerFilter const& filter) {
  auto found = AnswersToPrint{.asked = list_asked(tx, actor, filter).asked, .made_at = tx.now()};
  found.grid = to_answer_grid(found.asked);
  if (auto const own = find_institution(tx, tx.institution())) found.institution = own->name;
  return found;
}

}  // namespace

AnswerFilter read_answer_filter(Fields& query) {
  auto filter = AnswerFilter{.issue = query.id<IssueId>("issue"),
                             .field = query.choice<PolicyField>("field"),
                             .host = query.id<InstitutionId>("host"),
                             .kind = query.choice<AnswerKind>("kind"),
                             .about = query.text("about")};
  if (auto const year = query.integer("year")) filter.year = static_cast<int>(*year);
  return filter;
}

Result<Response> AnswerPages::show(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_answer_filter(query);
  auto const page = read_page_number(query);
  auto const listed = db.read(actor, [&](Tx& tx) { return read_listed(tx, actor, filter); });
  auto const view = GridPage{site, actor, listed}.show(request, filter, page);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "report.list"), .path = "/reports"}, {.label = view.title}},
                    .section = "/reports/answers"},
                   view);
}

Result<Response> AnswerPages::workbook(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_answer_filter(query);
  auto const found = db.read(actor, [&](Tx& tx) { return read_to_print(tx, actor, filter); });
  auto const document = to_document(found, site.locale(), actor.language);
  return document_download(document, DocumentFormat::xlsx, document.title);
}

Result<Response> AnswerPages::csv(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_answer_filter(query);
  auto const found = db.read(actor, [&](Tx& tx) { return read_to_print(tx, actor, filter); });
  return download("text/csv; charset=utf-8", site.words(actor, "report.grid.title") + ".csv", to_csv(found, site.locale(), actor.language));
}

}  // namespace baeumgil
