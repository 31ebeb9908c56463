#include "platform/html/components.h"

#include <gtest/gtest.h>

#include "platform/html/assets.h"
#include "platform/html/component_gallery.h"
#include "platform/html/form.h"
#include "platform/html/html.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

Locale const& locale() {
  static auto const loaded = Locale::embedded();
  return loaded;
}

template <class View>
std::string shown(View const& view, Language language = Language::ko) {
  auto out = Html{locale(), language};
  render(out, view);
  return out.take();
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

TEST(components, all_render_in_both_languages_without_a_missing_word) {
  for (auto const language : {Language::ko, Language::en}) {
    auto const page = shown(component_gallery(locale(), language), language);
    EXPECT_GT(page.size(), 10'000U);
    for (auto const* prefix : {">gallery.", ">form.", ">steps.", ">field.", ">pagination.", "\"gallery.", "\"table."})
      EXPECT_FALSE(has(page, prefix)) << prefix;
  }
}

TEST(components, never_let_typed_text_become_markup) {
  auto const field = TextField{{.name = "title", .label_key = "gallery.place", .error = "<b>"}, "\"><script>alert(1)</script>"};
  auto const page = shown(field);
  EXPECT_FALSE(has(page, "<script"));
  EXPECT_FALSE(has(page, "<b>"));
  EXPECT_TRUE(has(page, "&quot;&gt;&lt;script&gt;"));
}

TEST(components, tie_hints_and_errors_to_their_field) {
  auto const page = shown(TextField{{.name = "title", .label_key = "gallery.place", .hint = "h", .error = "e", .is_required = true}, "x"});
  EXPECT_TRUE(has(page, "<label for=\"f-title\""));
  EXPECT_TRUE(has(page, "aria-describedby=\"f-title-hint f-title-error\""));
  EXPECT_TRUE(has(page, "aria-invalid=\"true\""));
  EXPECT_TRUE(has(page, "aria-required=\"true\""));
  EXPECT_TRUE(has(page, "id=\"f-title-error\""));
}

TEST(components, keep_the_first_line_end_of_a_text_area) {
  EXPECT_TRUE(has(shown(TextArea{{.name = "a", .label_key = "gallery.purpose"}, "\nx"}), ">\n\nx</textarea>"));
}

TEST(components, write_numbers_in_attributes_as_machines_read_them) {
  auto const page = shown(TextArea{{.name = "a", .label_key = "gallery.purpose"}, "x", 4, 2000});
  EXPECT_TRUE(has(page, "maxlength=\"2000\""));
  EXPECT_TRUE(has(page, "/2,000<"));
}

TEST(components, put_a_token_and_a_request_id_into_an_action) {
  auto const page =
      shown(ActionButton{.label_key = "form.delete", .path = "/trips/x", .confirm_key = "gallery.confirm", .fields = {{"version", "3"}}});
  EXPECT_TRUE(has(page, "name=\"csrf_token\""));
  EXPECT_TRUE(has(page, "name=\"request_id\""));
  EXPECT_TRUE(has(page, "name=\"version\" value=\"3\""));
  EXPECT_TRUE(has(page, "<details class=\"confirm\">"));
}

TEST(paginate, shows_the_ends_and_the_neighbours) {
  auto const pages = paginate("/trips?state=ready", 412, 5, 20);
  auto numbers = std::string{};
  for (auto const& page : pages.pages) numbers += page.is_gap ? "… " : std::to_string(page.number) + (page.is_current ? "* " : " ");
  EXPECT_EQ(numbers, "1 … 3 4 5* 6 7 … 21 ");
  EXPECT_EQ(pages.pages.front().path, "/trips?state=ready");
  EXPECT_EQ(pages.next, "/trips?state=ready&page=6");
  EXPECT_EQ(paginate("/trips", 41, 2, 20).next, "/trips?page=3");
}

TEST(paginate, says_nothing_when_one_page_is_enough_and_stays_within_the_last) {
  EXPECT_TRUE(paginate("/trips", 20, 1, 20).pages.empty());
  EXPECT_TRUE(paginate("/trips", 0, 1, 20).pages.empty());
  EXPECT_TRUE(paginate("/trips", 21, 99, 20).next.empty());
}

TEST(html, lets_only_harmless_addresses_stand_as_a_whole) {
  struct Case {
    std::string url{};
    std::string shown{};
  };
  for (auto const& [url, wanted] : std::vector<Case>{{"/trips?a=1&b=2", "/trips?a=1&amp;b=2"},
                                                     {"https://a.kr/x", "https://a.kr/x"},
                                                     {"javascript:alert(1)", "#"},
                                                     {" javascript:alert(1)", "#"},
                                                     {"JaVaScRiPt:x", "#"},
                                                     {"//evil.kr", "#"},
                                                     {"/\\evil.kr", "#"},
                                                     {"data:text/html,x", "#"},
                                                     {"/a\"onclick=x", "/a&quot;onclick=x"},
                                                     {"/가", "/%EA%B0%80"}}) {
    auto out = Html{locale(), Language::ko};
    out.url(url);
    EXPECT_EQ(out.take(), wanted);
  }
}

TEST(html, encodes_parts_of_addresses_whole) {
  auto out = Html{locale(), Language::ko};
  out.url_part("a/../b?x#y&z=1");
  out.raw(" ");
  out.url_part("..");
  out.raw(" ");
  out.url_part(12345);
  EXPECT_EQ(out.take(), "a%2F..%2Fb%3Fx%23y%26z%3D1 _ 12345");
}

TEST(html, shows_values_as_people_of_that_language_write_them) {
  auto korean = Html{locale(), Language::ko};
  korean.text(Date::of(2022, 8, 22));
  korean.raw("|");
  korean.text(Won{1837993});
  korean.raw("|");
  korean.text(61.7);
  EXPECT_EQ(korean.take(), "2022. 8. 22.|1,837,993원|61.7");
  auto english = Html{locale(), Language::en};
  english.text(Date::of(2022, 8, 22));
  english.raw("|");
  english.text(Won{1837993});
  EXPECT_EQ(english.take(), "22 August 2022|KRW 1,837,993");
}

TEST(locale, chooses_particles_and_leaves_unknown_keys_visible) {
  EXPECT_EQ(locale().words(Language::ko, "no.such.key"), "no.such.key");
  EXPECT_EQ(locale().words(Language::ko, "field.too_long", {"100"}), "100자 이하로 입력해 주세요.");
  EXPECT_TRUE(locale().has(Language::en, "site.name"));
  EXPECT_EQ(locale().keys(Language::ko), locale().keys(Language::en));
}

TEST(form, shows_what_was_typed_and_what_is_wrong_with_it) {
  auto request = Request{};
  request.form = {{"csrf_token", "t"}, {"title", "새 현안"}, {"field", "b"}, {"field", "c"}, {"plan.0.place", "x"}, {"plan.2.place", "y"}};
  auto form = Form{locale(), Language::ko};
  form.set("title", "옛 현안").typed(request);
  auto problem = invalid("title", "field.too_long", {"3"});
  form.refuse(problem);
  auto const title = form.text("title", "gallery.place");
  EXPECT_EQ(title.value, "새 현안");
  EXPECT_EQ(title.error, "3자 이하로 입력해 주세요.");
  EXPECT_EQ(form.summary().lines.at(0).text, "방문 기관: 3자 이하로 입력해 주세요.");
  EXPECT_TRUE(form.has_value("field", "c"));
  EXPECT_FALSE(form.has_value("csrf_token", "t"));
  EXPECT_EQ(form.row_count("plan", 1), 3);
  EXPECT_EQ(form.row_count("visit", 1), 1);
  auto const checks = form.checks("field", "gallery.fields", {{"a", "A", true}, {"b", "B"}, {"c", "C"}}, {});
  EXPECT_FALSE(checks.choices[0].is_chosen);
  EXPECT_TRUE(checks.choices[1].is_chosen && checks.choices[2].is_chosen);
}

TEST(form, never_shows_a_password_again) {
  auto form = Form{locale(), Language::ko};
  form.set("password", "secret");
  EXPECT_EQ(form.text("password", "gallery.place", {.type = "password"}).value, "");
}

TEST(form, says_which_rule_refused) {
  auto form = Form{locale(), Language::ko};
  auto const rule = Citation{.article = "3. 운영방침", .source = "하남시 기본계획", .effective_from = "2022-08-01", .is_disputed = true};
  form.refuse(refused("members", "field.too_large", rule, {"4"}));
  EXPECT_EQ(form.text("members", "gallery.count").error_rule,
            "근거: 하남시 기본계획 3. 운영방침 (2022. 8. 1. 시행) · 해석에 다툼이 있는 규정입니다.");
}

TEST(assets, answer_only_their_own_hash_and_in_the_coding_that_is_accepted) {
  auto request = Request{.path = asset_path("css/app.css")};
  auto const plain = asset_response(request);
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->status, 200);
  EXPECT_EQ(plain->body, find_embedded("css/app.css")->content);
  EXPECT_TRUE(has(plain->body, "url(/assets/icons/check."));
  request.headers = {{"accept-encoding", "gzip, br"}};
  auto const small = asset_response(request);
  EXPECT_EQ(small->body, find_embedded("css/app.css")->brotli);
  EXPECT_LT(small->body.size() * 3, plain->body.size());
  request.headers = {{"if-none-match", "\"" + std::string{find_embedded("css/app.css")->hash} + "\""}};
  EXPECT_EQ(asset_response(request)->status, 304);
  EXPECT_EQ(asset_response(Request{.path = "/assets/css/app.000000000000.css"})->status, 404);
  EXPECT_EQ(asset_response(Request{.path = "/assets/locale/ko." + std::string{find_embedded("locale/ko.json")->hash} + ".json"})->status,
            404);
  EXPECT_FALSE(asset_response(Request{.path = "/trips"}));
}

}  // namespace
}  // namespace baeumgil
