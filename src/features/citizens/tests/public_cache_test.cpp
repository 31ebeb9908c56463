// Pages and data for citizens may be kept on the way; what is for one visitor may not.
#include <algorithm>

#include "features/citizens/tests/town.h"
#include "features/publications/rule_on_finding.h"
#include "platform/html/site.h"

namespace baeumgil {

TEST(citizen_pages, may_be_kept_by_anybody_but_their_forms) {
  auto town = Town{};
  town.open();
  auto const which = Published{.noun = PublishedNoun::report, .id = town.walk.report.value};
  ASSERT_TRUE(release_edition(town.program.db(), town.officer, which, town.program.program().site.locale()));
  auto const forms = std::vector<std::string>{town.home + "/suggestions", town.home + "/candidates", town.home + "/thanks"};
  auto addresses = town.addresses();
  for (auto const* more : {"/plans", "/plans.json"}) addresses.push_back(town.home + more);
  for (auto const* ending : {"html", "pdf", "hwpx"}) addresses.push_back(town.report + "/edition." + ending);
  for (auto const& path : addresses) {
    auto const is_form = std::ranges::find(forms, path) != forms.end();
    auto const seen = town.seen(path);
    EXPECT_EQ(seen.status, 200) << path;
    EXPECT_EQ(header_of(seen, "Cache-Control"), is_form ? "private, no-cache" : "public, max-age=300") << path;
    EXPECT_EQ(header_of(seen, "ETag").empty(), is_form) << path;
    EXPECT_TRUE(is_form || header_of(seen, "Set-Cookie").empty()) << path;
    auto const signed_in = answer(town.program, {.as = town.officer, .get = path});
    EXPECT_FALSE(header_of(signed_in, "Cache-Control").starts_with("public")) << path << " for who is signed in";
  }
  EXPECT_EQ(header_of(town.seen(town.home), "ETag"), header_of(town.seen(town.home), "ETag")) << "the same page has the same tag";
}

}  // namespace baeumgil
