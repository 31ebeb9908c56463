#pragma once
// The frame all forms of a contest share: crumbs, status, narrow column.

#include <string>

#include "platform/html/site.h"
#include "platform/html/step_form.h"

namespace baeumgil {

struct FormPlace {
  std::string crumb{};  // title of the row the form is about
  std::string path{};
};

inline Response form_response(Site const& site, Request const& request, Actor const& actor, StepForm const& view, FormPlace const& place) {
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = place.crumb, .path = place.path},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

}  // namespace baeumgil
