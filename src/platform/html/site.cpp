#include "platform/html/site.h"

#include <algorithm>
#include <array>

#include "platform/html/form.h"
#include "platform/html/layout.h"
#include "platform/web/gate.h"

namespace baeumgil {
namespace {

std::string_view word_of(Kind kind) {
  switch (kind) {
    case Kind::invalid:
      return "invalid";
    case Kind::unauthenticated:
      return "unauthenticated";
    case Kind::forbidden:
      return "forbidden";
    case Kind::not_found:
      return "not_found";
    case Kind::conflict:
      return "conflict";
    case Kind::too_large:
      return "too_large";
    case Kind::busy:
      return "busy";
  }
  return "fault";
}

template <std::size_t size>
std::string one_of(std::string_view word, std::array<std::string_view, size> const& words, std::string_view otherwise) {
  auto const found = std::find(words.begin(), words.end(), word);
  return std::string{found == words.end() ? otherwise : *found};
}

// Groups stand in the order of their first entry; what the actor may not open is not there.
std::vector<MenuGroup> menu_for(std::vector<MenuEntry> const& entries, Locale const& locale, Actor const& actor,
                                std::string const& section) {
  auto groups = std::vector<MenuGroup>{};
  auto keys = std::vector<std::string_view>{};
  for (auto const& entry : entries) {
    if (!may_pass(entry.access, actor)) continue;
    auto const at = static_cast<std::size_t>(std::find(keys.begin(), keys.end(), entry.group_key) - keys.begin());
    if (at == keys.size()) {
      keys.push_back(entry.group_key);
      groups.push_back({.id = "menu-" + std::to_string(at), .label = locale.words(actor.language, entry.group_key)});
    }
    auto const is_current = entry.path == section;
    groups[at].links.push_back({.label = locale.words(actor.language, entry.label_key), .path = entry.path, .is_current = is_current});
    groups[at].is_current = groups[at].is_current || is_current;
  }
  return groups;
}

PageHead problem_head(std::string const& title, int status) {
  return {.title = title, .crumbs = {{.label = title}}, .status = status, .is_wide = false};
}

}  // namespace

// A page that says the database failed must not ask it again.
SiteFacts Site::facts_for(Actor const& actor, PageHead const& head) const {
  return find_facts && actor.is_signed_in() && head.status < 500 ? find_facts(actor) : SiteFacts{};
}

Html Site::start(Request const& request, Actor const& actor, PageHead const& head, SiteFacts const& facts) const {
  auto out = Html{locale_, actor.language};
  out.csrf_token = request.csrf_token;
  out.path = request.path;
  auto page = LayoutStart{.title = head.title,
                          .institution = facts.institution,
                          .mark = facts.mark,
                          .unread = facts.unread,
                          .person = actor.is_signed_in() ? actor.name : "",
                          .is_government_site = settings_.is_government_site || facts.has_masthead,
                          .menu = menu_for(menu_, locale_, actor, head.section),
                          .crumbs = head.crumbs,
                          .is_wide = head.is_wide,
                          .text_size = one_of(request.cookie("text_size"), text_sizes(), "medium"),
                          .contrast = request.cookie("contrast") == "high" ? "high" : "normal",
                          .back = request.method == Method::get ? request.target : "/"};
  if (!request.flash.empty()) page.flash = locale_.words(actor.language, request.flash);
  render(out, page);
  return out;
}

Response Site::finish(Html out, PageHead const& head, SiteFacts const& facts) const {
  render(out, LayoutEnd{.institution = facts.institution, .mark = facts.mark, .contact = facts.contact, .address = facts.address});
  auto response = Response{};
  response.status = head.status;
  response.body = out.take();
  return response;
}

Response Site::problem_page(Request const& request, Actor const& actor, Problem const& problem) const {
  auto const word = std::string{word_of(problem.kind)};
  auto view = ProblemPageView{.status = status_of(problem.kind),
                              .title = words(actor, "problem.title." + word),
                              .message = words(actor, problem.key, problem.arguments),
                              .next = words(actor, "problem.next." + word),
                              .request_id = request.request_id,
                              .is_signed_in = actor.is_signed_in()};
  for (auto const& field : problem.fields) view.message += " " + words(actor, field.key, field.arguments);
  if (problem.rule) view.rule = citation_text(locale_, actor.language, *problem.rule);
  return page(request, actor, problem_head(view.title, view.status), view);
}

Response Site::fault_page(Request const& request, Actor const& actor) const {
  auto const view = ProblemPageView{.status = 500,
                                    .title = words(actor, "problem.title.fault"),
                                    .message = words(actor, "problem.fault"),
                                    .next = words(actor, "problem.next.fault"),
                                    .request_id = request.request_id,
                                    .is_signed_in = actor.is_signed_in()};
  return page(request, actor, problem_head(view.title, view.status), view);
}

std::string_view program_version() { return "0.1.0"; }

}  // namespace baeumgil
