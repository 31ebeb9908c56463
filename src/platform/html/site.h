#pragma once
// Puts a view into a whole page: layout, menu, breadcrumbs, flash, language. Each XPages struct holds one Site const&.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "platform/html/html.h"
#include "platform/html/locale.h"
#include "platform/web/request.h"
#include "platform/web/response.h"
#include "platform/web/router.h"

namespace baeumgil {

// One entry of the main menu. A group with one entry is a plain link.
struct MenuEntry {
  std::string group_key{};  // "menu.benchmarking"; entries of one group stand together, in registration order
  std::string label_key{};  // "trips.menu"
  std::string path{};       // "/trips"
  Access access{};          // who sees it; see platform/web/router.h
};

struct Crumb {
  std::string label{};  // already in the page's language
  std::string path{};   // empty for the page itself
};

// What the layout needs besides the body.
struct PageHead {
  std::string title{};          // already in the page's language
  std::vector<Crumb> crumbs{};  // without 홈, which the layout adds, and with the page itself last
  std::string section{};        // path of the menu entry to mark, e.g. "/trips"
  int status{200};
  bool is_wide{true};  // false: the narrow column of forms
};

// What header and footer say about the reader.
struct SiteFacts {
  std::string institution{};  // in the reader's language
  std::string mark{};         // path of its own picture; empty: the product's
  std::string contact{};      // of the institution, for the footer
  std::string address{};      // the same
  bool has_masthead{false};   // says that this is an official government site
  std::int64_t unread{0};     // notices
};

struct SiteSettings {
  std::string product_name_key{"site.name"};
  bool is_government_site{false};  // shows the official masthead; only real go.kr sites may
};

class Site {
 public:
  Site(SiteSettings settings, Locale const& locale) : settings_{std::move(settings)}, locale_{locale} {}

  void add_menu(MenuEntry entry) { menu_.push_back(std::move(entry)); }

  template <class View>
  Response page(Request const& request, Actor const& actor, PageHead const& head, View const& view) const {
    auto const facts = facts_for(actor, head);
    auto out = start(request, actor, head, facts);
    render(out, view);  // the template compiled for this view
    return finish(std::move(out), head, facts);
  }

  // A page for what went wrong: 403, 404, 409, 413, 422, 500, 503. With what to do next and the request id.
  Response problem_page(Request const&, Actor const&, Problem const&) const;
  Response fault_page(Request const&, Actor const&) const;

  std::string words(Actor const& actor, std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(actor.language, key, arguments);
  }
  Locale const& locale() const { return locale_; }
  // Asked once for each page of who is signed in; set by app.
  std::function<SiteFacts(Actor const&)> find_facts{};

 private:
  SiteFacts facts_for(Actor const&, PageHead const&) const;
  Html start(Request const&, Actor const&, PageHead const&, SiteFacts const&) const;
  Response finish(Html, PageHead const&, SiteFacts const&) const;

  SiteSettings settings_{};
  Locale const& locale_;
  std::vector<MenuEntry> menu_{};
};

}  // namespace baeumgil
