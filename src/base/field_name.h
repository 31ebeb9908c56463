#pragma once
// Two forms of one page may each ask for the same thing, a reason say; each field then has a name of its own on that page.

#include <string>
#include <string_view>

#include "base/result.h"

namespace baeumgil {

// What the use case says of the field it calls `name`, said of the page's field.
template <class T>
Result<T> as_field(Result<T> done, std::string_view name, std::string_view on_page) {
  if (done) return done;
  for (auto& wrong : done.error().fields)
    if (wrong.field == name) wrong.field = on_page;
  return done;
}

}  // namespace baeumgil
