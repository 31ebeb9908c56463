#include "template_compiler/compile_template.h"

#include <gtest/gtest.h>

namespace {

using template_compiler::compile_template;
using template_compiler::TemplateFault;

std::string compiled(std::string const& markup) {
  return compile_template({.name = "page.html", .text = "{{view PageView \"page_views.h\"}}\n" + markup});
}

std::string refusal(std::string const& markup) {
  try {
    compiled(markup);
  } catch (TemplateFault const& fault) {
    return fault.what();
  }
  return "";
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

struct Place {
  std::string markup{};
  std::string call{};
};

TEST(template_compiler, escapes_by_the_place_where_a_value_stands) {
  for (auto const& [markup, call] : std::vector<Place>{
           {"<p>{{v.a}}</p>", "out.text(v.a);"},
           {"<p title=\"x {{v.a}}\">", "out.attribute(v.a);"},
           {"<p data-x='{{v.a}}'>", "out.attribute(v.a);"},
           {"<textarea>{{v.a}}</textarea>", "out.text(v.a);"},
           {"<title>{{v.a}}</title>", "out.text(v.a);"},
           {"<input type=\"{{v.a}}\">", "out.attribute(v.a);"},
           {"<a href=\"{{v.a}}\">x</a>", "out.url(v.a);"},
           {"<a href=\"/trips/{{v.a}}\">x</a>", "out.url_part(v.a);"},
           {"<a href=\"/trips?q={{v.a}}\">x</a>", "out.url_part(v.a);"},
           {"<a href=\"{{v.path}}?q={{v.a}}\">x</a>", "out.url_part(v.a);"},
           {"<a href=\"#{{v.a}}\">x</a>", "out.url_part(v.a);"},
           {"<a href=\"mailto:{{v.a}}\">x</a>", "out.url_part(v.a);"},
           {"<a href=\"https://a.kr/{{v.a}}\">x</a>", "out.url_part(v.a);"},
           {"<button formaction=\"{{v.a}}\">x</button>", "out.url(v.a);"},
           {"<p>{{t \"trip.count\" v.a f(v.b, \"x y\")}}</p>", "out.text(out.t(\"trip.count\", v.a, f(v.b, \"x y\")));"},
           {"<p>{{t \"trip.state.\" v.state v.n}}</p>", "out.text(out.t_of(\"trip.state.\", v.state, v.n));"},
           {"{{> v.pages}}", "render(out, v.pages);"},
           {"{{safe v.chart}}", "out.safe(v.chart);"},
           {"<img src=\"{{asset \"icons/x.svg\"}}\" alt=\"\">", "out.raw(out.asset(\"icons/x.svg\"));"},
           {"{{for row in v.rows}}<li>{{row.a}}</li>{{end}}", "for ([[maybe_unused]] auto const& row : v.rows) {"},
           {"{{if v.a == \"}}\"}}x{{else if v.b}}y{{else}}z{{end}}", "if (v.a == \"}}\") {"},
       })
    EXPECT_TRUE(has(compiled(markup), call)) << markup << "\n" << compiled(markup);
}

struct Refusal {
  std::string markup{};
  std::string reason{};
};

TEST(template_compiler, refuses_places_where_no_value_is_safe) {
  for (auto const& [markup, reason] : std::vector<Refusal>{
           {"<script src=\"/a.js\">{{v.a}}</script>", "insertion in <script>"},
           {"<script src=\"{{v.a}}\"></script>", "address of <script>"},
           {"<!-- {{v.a}} -->", "comment"},
           {"<p class={{v.a}}>", "must be quoted"},
           {"<p {{v.a}}>", "tag or attribute name"},
           {"<p {{v.a}}=\"x\">", "tag or attribute name"},
           {"<{{v.a}}>", "'<' directly before"},
           {"<h{{v.a}}>", "tag or attribute name"},
           {"<img srcset=\"{{v.a}}\">", "srcset"},
           {"<meta http-equiv=\"{{v.a}}\">", "http-equiv"},
           {"<a href=\"//{{v.a}}\">", "must be literal"},
           {"<a href=\"/{{v.a}}\">", "must be literal"},
           {"<a href=\"https://{{v.a}}/\">", "host of a URL"},
           {"<a href=\"https://a.{{v.a}}/\">", "host of a URL"},
           {"<a href=\"javascript:{{v.a}}\">", "must be literal"},
           {"<a href=\"{{v.a}}{{v.b}}\">", "must be literal"},
           {"<a href=\"{{if v.a}}/x/{{else}}//{{end}}{{v.b}}\">", "different beginnings"},
           {"<a href=\"{{t \"a.b\"}}\">", "words in a URL"},
           {"<p title=\"{{> v.a}}\">", "nested view in attribute"},
           {"<p title=\"{{safe v.a}}\">", "{{safe}} in attribute"},
           {"<svg><set to=\"{{v.a}}\"/></svg>", "insertion in <set>"},
           {"<base href=\"{{v.a}}\">", "address of <base>"},
       })
    EXPECT_TRUE(has(refusal(markup), reason)) << markup << " → " << refusal(markup);
}

TEST(template_compiler, refuses_what_the_content_security_policy_forbids_even_when_literal) {
  for (auto const& [markup, reason] : std::vector<Refusal>{
           {"<script>alert(1)</script>", "inline script"},
           {"<script src=\"/a.js\">alert(1)</script>", "inline script"},
           {"<style>p{}</style>", "<style>"},
           {"<p style=\"color:red\">", "style attribute"},
           {"<p onclick=\"x()\">", "event handler onclick"},
           {"<p OnClick='x()'>", "event handler onclick"},
           {"<iframe srcdoc=\"x\"></iframe>", "srcdoc"},
           {"<a href=\"JavaScript:x()\">", "script in a URL"},
           {"<meta http-equiv=\"refresh\" content=\"0\">", "meta refresh"},
       })
    EXPECT_TRUE(has(refusal(markup), reason)) << markup << " → " << refusal(markup);
}

TEST(template_compiler, lets_a_condition_decide_whether_an_attribute_is_there) {
  auto const source = compiled("<option value=\"{{v.value}}\" {{if v.is_chosen}}selected{{end}}>x</option>");
  EXPECT_TRUE(has(source, "out.raw(\"selected\");"));
  EXPECT_EQ(refusal("<p {{if v.a}}hidden{{end}}>x</p>"), "");
  EXPECT_EQ(refusal("<p {{if v.a}}aria-describedby=\"{{v.b}}-hint\"{{end}} class=\"x\">x</p>"), "");
  EXPECT_TRUE(has(refusal("<p {{if v.a}}da{{end}}ta=\"x\">"), "a space must stand"));
}

TEST(template_compiler, refuses_a_block_that_ends_in_another_place) {
  EXPECT_TRUE(has(refusal("{{if v.a}}<p title=\"{{end}}"), "ends in attribute title"));
  EXPECT_TRUE(has(refusal("<p {{if v.a}}>{{end}}"), "ends in element text"));
  EXPECT_TRUE(has(refusal("{{if v.a}}x{{else}}<!-- {{end}}"), "ends in a comment"));
  EXPECT_TRUE(has(refusal("<p title=\"x\""), "the template ends in"));
  EXPECT_TRUE(has(refusal("{{if v.a}}x"), "{{if}} without {{end}}"));
  EXPECT_TRUE(has(refusal("x{{end}}"), "{{end}} without a block"));
  EXPECT_TRUE(has(refusal("{{else}}"), "{{else}} without {{if}}"));
}

TEST(template_compiler, requires_the_token_in_every_form_that_posts) {
  EXPECT_EQ(refusal("<form method=\"post\" action=\"/x\">{{csrf}}</form>"), "");
  EXPECT_EQ(refusal("<form action=\"/x\"></form>"), "");
  EXPECT_TRUE(has(refusal("<form method=\"post\"></form>"), "needs {{csrf}}"));
  EXPECT_TRUE(has(refusal("<form method=\"POST\">{{if v.a}}{{csrf}}{{end}}</form>"), "needs {{csrf}}"));
  EXPECT_TRUE(has(refusal("<form method=\"post\">"), "inside a form that posts"));
  EXPECT_TRUE(has(refusal("<form method=\"{{v.a}}\"></form>"), "attribute method"));
  EXPECT_TRUE(has(refusal("<form {{if v.a}}method=\"post\"{{end}}>{{csrf}}</form>"), "ends in the tag <form>"));
  EXPECT_TRUE(has(refusal("<p>{{csrf}}</p>"), "belongs into a form"));
}

TEST(template_compiler, names_the_line_of_a_mistake) {
  EXPECT_TRUE(refusal("<p>\n</p>\n<p {{v.a}}>").starts_with("page.html:4: "));
  EXPECT_TRUE(has(compiled("<p>\n{{v.a}}"), "#line 3 \"page.html\""));
  EXPECT_TRUE(has(refusal("{{t \"a.\"}}"), "needs a value"));
}

TEST(template_compiler, drops_indentation_but_not_where_it_is_text) {
  EXPECT_TRUE(has(compiled("<ul>\n      <li>a  b</li>\n</ul>"), "<ul>\\n<li>a  b</li>\\n</ul>"));
  EXPECT_TRUE(has(compiled("<pre>\n      a</pre>"), "<pre>\\n      a</pre>"));
  EXPECT_TRUE(has(compiled("<textarea>\n      a</textarea>"), "<textarea>\\n      a</textarea>"));
}

TEST(template_compiler, wants_the_view_named_in_the_first_line) {
  EXPECT_THROW(compile_template({.name = "page.html", .text = "<p>x</p>\n"}), TemplateFault);
  EXPECT_TRUE(has(compiled("<p>x</p>"), "#include \"page_views.h\""));
  EXPECT_TRUE(has(compiled("<p>x</p>"), "PageView const& v)"));
}

}  // namespace
