#pragma once
// What stands around every page, as views: head, header, menus and breadcrumbs before it, the footer after it.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.h"
#include "platform/html/site.h"

namespace baeumgil {

struct MenuGroup {
  struct Link {
    std::string label{};
    std::string path{};
    bool is_current{false};
  };
  std::string id{};     // of its panel
  std::string label{};  // texts
  std::vector<Link> links{};
  bool is_current{false};

  bool is_plain_link() const { return links.size() == 1; }
};

struct LayoutStart {
  std::string title{};
  std::string institution{};
  std::string mark{};      // path of the institution's own picture
  std::int64_t unread{0};  // notices; 0 shows no number
  std::string person{};    // empty: nobody signed in
  bool is_government_site{false};
  std::vector<MenuGroup> menu{};
  std::vector<Crumb> crumbs{};
  std::string flash{};  // text
  bool is_wide{true};
  // How this browser wants to see it: words of the display form.
  std::string text_size{"medium"};
  std::string contrast{"normal"};
  std::string back{"/"};  // where the display form returns to
};

constexpr auto text_sizes() { return std::array<std::string_view, 4>{"small", "medium", "large", "xlarge"}; }
std::string_view program_version();

struct LayoutEnd {
  std::string institution{};
  std::string mark{};
  std::string contact{};
  std::string address{};
};

// The display form: text size and contrast, kept in cookies; the language too for those who are not signed in. A person's
// language is the account's and has a form of its own.
struct DisplayForm {
  std::string text_size{"medium"};
  std::string contrast{"normal"};
  std::string back{"/"};
  bool has_account{false};
  std::string id{"display"};  // before the ids of its fields; the form stands twice in a page
};

// A page for what went wrong. Texts, but for the id.
struct ProblemPageView {
  int status{404};
  std::string title{};
  std::string message{};
  std::string rule{};  // the citation, when a rule refused
  std::string next{};  // what to do now
  std::string request_id{};
  bool is_signed_in{false};
};

void render(Html&, LayoutStart const&);
void render(Html&, LayoutEnd const&);
void render(Html&, DisplayForm const&);
void render(Html&, ProblemPageView const&);

inline DisplayForm display_form(LayoutStart const& page, std::string id) {
  return {
      .text_size = page.text_size, .contrast = page.contrast, .back = page.back, .has_account = !page.person.empty(), .id = std::move(id)};
}

}  // namespace baeumgil
