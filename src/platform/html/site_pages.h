#pragma once
// The pages that belong to the site itself: display settings, accessibility, licence notices and the component gallery.

#include "platform/html/site.h"
#include "platform/web/router.h"

namespace baeumgil {

struct SitePages {
  Site const& site;

  Result<Response> display(Request const&,
                           Actor const&) const;  // keeps text size and contrast in cookies, the language of nobody in particular too
  Result<Response> accessibility(Request const&, Actor const&) const;
  Result<Response> licences(Request const&, Actor const&) const;
  Result<Response> gallery(Request const&, Actor const&) const;
};

struct AccessibilityView {
  std::string title{};
};
struct LicencesView {
  struct Part {
    std::string name{};
    std::string use{};
    std::string licence{};
  };
  std::string title{};
  std::vector<Part> parts{};
};

void add_site_routes(Router&, Site const&);

void render(Html&, AccessibilityView const&);
void render(Html&, LicencesView const&);

}  // namespace baeumgil
