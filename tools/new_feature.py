#!/usr/bin/env python3
"""Makes a feature folder that compiles and whose three tests fail. usage: new_feature.py NOUN [PLURAL] | --self-test"""
import re
import sys
import tempfile
from pathlib import Path

FILES = {
    "@noun.h": """#pragma once
// What a @noun is and who may do what with it. No SQL, no HTTP.

#include <string>

#include "base/actor.h"
#include "base/id.h"

namespace baeumgil {

using @NounId = Id<struct @NounTag>;  // belongs into base/ids.h once another noun points at it

struct @Noun {
  @NounId id{};
  PersonId owner{};
  std::string title{};
};

bool may_register_@noun(Actor const&);

}  // namespace baeumgil
""",
    "@noun.cpp": """#include "features/@plural/@noun.h"

namespace baeumgil {

bool may_register_@noun(Actor const&) { return false; }

}  // namespace baeumgil
""",
    "register_@noun.h": """#pragma once

#include "base/result.h"
#include "features/@plural/@noun.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<@NounId> register_@noun(Database&, Actor const&, std::string title);

}  // namespace baeumgil
""",
    "register_@noun.cpp": """#include "features/@plural/register_@noun.h"

namespace baeumgil {

Result<@NounId> register_@noun(Database& db, Actor const& actor, std::string title) {
  return db.write(actor, [&](Tx&) -> Result<@NounId> {
    if (!may_register_@noun(actor)) return forbidden("@noun.register.not_allowed");
    if (title.empty()) return invalid("title", "field.required");
    return @NounId::make();
  });
}

}  // namespace baeumgil
""",
    "@noun_views.h": """#pragma once

#include <string>
#include <vector>

#include "platform/html/html.h"

namespace baeumgil {

struct @NounListView {
  std::vector<std::string> titles{};
};

void render(Html&, @NounListView const&);

}  // namespace baeumgil
""",
    "@noun_pages.h": """#pragma once

#include "base/actor.h"
#include "base/result.h"
#include "platform/web/request.h"
#include "platform/web/response.h"

namespace baeumgil {

class Site;

struct @NounPages {
  Site const& site;

  Result<Response> list(Request const&, Actor const&) const;  // GET /@plural
};

}  // namespace baeumgil
""",
    "@noun_pages.cpp": """#include "features/@plural/@noun_pages.h"

#include "features/@plural/@noun_views.h"
#include "platform/html/site.h"

namespace baeumgil {

Result<Response> @NounPages::list(Request const& request, Actor const& actor) const {
  auto const title = site.words(actor, "@noun.list");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}, .section = "/@plural"}, @NounListView{});
}

}  // namespace baeumgil
""",
    "@plural_feature.h": """#pragma once

namespace baeumgil {

struct FeatureHost;
void add_@plural_feature(FeatureHost&);

}  // namespace baeumgil
""",
    "@plural_feature.cpp": """#include "features/@plural/@plural_feature.h"

#include "features/@plural/@noun_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_@plural_feature(FeatureHost& host) {
  auto const pages = @NounPages{host.site};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "@noun.menu", .path = "/@plural", .access = Access::staff});
  host.router.get("/@plural", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
}

}  // namespace baeumgil
""",
    "templates/list.html": """{{view @NounListView "features/@plural/@noun_views.h"}}
{{if v.titles.empty()}}
<p>{{t "@noun.none"}}</p>
{{else}}
<ul>
  {{for title in v.titles}}<li>{{title}}</li>{{end}}
</ul>
{{end}}
""",
    "locale/ko.json": """{
  "@noun.menu": "@noun",
  "@noun.list": "@noun 목록",
  "@noun.none": "등록된 @noun이(가) 없습니다.",
  "@noun.register.not_allowed": "등록할 권한이 없습니다."
}
""",
    "locale/en.json": """{
  "@noun.menu": "@Noun",
  "@noun.list": "List of @plural",
  "@noun.none": "There is no @noun yet.",
  "@noun.register.not_allowed": "You may not register one."
}
""",
    "tests/@noun_test.cpp": """#include <gtest/gtest.h>

#include "features/@plural/register_@noun.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Actor officer() {
  return {.institution = InstitutionId::make(), .person = PersonId::make(), .roles = Roles{}.with(Role::programme_officer)};
}

TEST(may_register_@noun, lets_the_programme_officer) { EXPECT_TRUE(may_register_@noun(officer())); }

TEST(register_@noun, is_recorded) {
  auto& program = TestProgram::instance();
  auto const actor = officer();
  EXPECT_TRUE(register_@noun(program.db(), actor, "first").has_value());
  EXPECT_EQ(program.event_count(actor.institution), 1);
}

TEST(@noun_list, shows_what_was_registered) {
  auto const actor = officer();
  (void)register_@noun(TestProgram::instance().db(), actor, "a title to find");
  run_scenarios(TestProgram::instance(), {{.name = "the list", .as = actor, .get = "/@plural", .contains = {"a title to find"}}});
}

}  // namespace
}  // namespace baeumgil
""",
}


def make(root, noun, plural):
    folder = root / "src/features" / plural
    if folder.exists():
        raise SystemExit(f"{folder} exists already")
    pascal = "".join(word.capitalize() for word in noun.split("_"))
    filled = lambda text: text.replace("@Noun", pascal).replace("@noun", noun).replace("@plural", plural)
    for name, text in FILES.items():
        path = folder / filled(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(filled(text), encoding="utf-8")
    return folder


def main():
    if "--self-test" in sys.argv:
        with tempfile.TemporaryDirectory() as root:
            folder = make(Path(root), "study_leave", "study_leaves")
            left = [str(path) for path in folder.rglob("*") if path.is_file() and re.search(r"@[nNp]", path.name + path.read_text(encoding="utf-8"))]
            return print("not filled in: " + ", ".join(left)) or 1 if left or len(list(folder.rglob("*.*"))) != len(FILES) else 0
    if not 2 <= len(sys.argv) <= 3 or not all(re.fullmatch(r"[a-z][a-z_]*", word) for word in sys.argv[1:]):
        print("usage: bin/new-feature NOUN [PLURAL]     in snake_case", file=sys.stderr)
        return 2
    noun, plural = sys.argv[1], sys.argv[2] if len(sys.argv) == 3 else sys.argv[1] + "s"
    make(Path(__file__).resolve().parent.parent, noun, plural)
    print(f'made src/features/{plural}; now add to src/app/features.cpp, where it belongs in the menu:\n'
          f'  #include "features/{plural}/{plural}_feature.h"\n  add_{plural}_feature(host);\n'
          f"its three tests fail: build/release/test_features_{plural} after bin/build")
    return 0


if __name__ == "__main__":
    sys.exit(main())
