#include "platform/html/component_gallery.h"

#include "platform/html/form.h"

namespace baeumgil {
namespace {

Form sample_form(Locale const& locale, Language language) {
  auto form = Form{locale, language};
  form.set("place", "순천시청").set("from", "2022-08-22").set("to", "2022-08-21").set("purpose", "정원 운영 방식").set("kind", "backpack");
  auto problem = invalid("to", "gallery.error.dates");
  problem.fields.push_back({.field = "purpose", .key = "field.too_short", .arguments = {"20"}});
  problem.fields.back().rule =
      Citation{.article = "3. 운영방침", .source = "하남시 우수정책 벤치마킹 기본계획", .effective_from = "2022-08-01"};
  form.refuse(problem);
  return form;
}

void add_fields(GalleryView& view, Form const& form, Locale const& locale, Language language) {
  auto const words = [&](std::string_view key) { return locale.words(language, key); };
  view.text_fields = {form.text("place", "gallery.place", {.required = true, .max_length = 100, .hint_key = "gallery.place.hint"}),
                      form.date("from", "gallery.from", {.required = true}), form.date("to", "gallery.to", {.required = true})};
  view.area = form.area("purpose", "gallery.purpose", {.required = true, .max_length = 500});
  view.select = form.select("transport", "gallery.transport", {{"train", words("gallery.train")}, {"car", words("gallery.car")}}, {});
  view.radio = form.radio("kind", "gallery.kind", {{"study", words("gallery.study")}, {"backpack", words("gallery.backpack")}}, {});
  view.checks = form.checks("fields", "gallery.fields", {{"traffic", words("gallery.traffic")}, {"welfare", words("gallery.welfare")}}, {});
  view.file = form.file("plan", "gallery.file", {.hint_key = "gallery.file.hint"});
  view.hidden = {.name = "version", .value = "3"};
  view.summary = form.summary();
}

void add_list(GalleryView& view, Locale const& locale, Language language) {
  auto const words = [&](std::string_view key) { return locale.words(language, key); };
  view.headers = {{.label_key = "gallery.place", .path = "/gallery?sort=place", .direction = "ascending"},
                  {.label_key = "gallery.from", .path = "/gallery?sort=from"},
                  {.label_key = "gallery.kind", .path = "/gallery?sort=kind"},
                  {.label_key = "gallery.count", .path = "/gallery?sort=count", .is_number = true}};
  view.rows = {{"순천시청", "2022. 8. 22.", words("gallery.backpack"), "4"},
               {"전주시청", "2022. 8. 24.", words("gallery.study"), "3"},
               {"국토교통부", "2022. 8. 30.", words("gallery.study"), "2"}};
  view.pagination = paginate("/gallery?sort=place", 412, 5, 20);
  view.facets = {{.name = "field",
                  .label_key = "gallery.fields",
                  .options = {{"traffic", words("gallery.traffic"), 96, true}, {"welfare", words("gallery.welfare"), 81, false}}}};
  view.tags = {{.label = words("gallery.traffic"), .remove_path = "/gallery"}};
  view.empty = {.title_key = "gallery.empty", .hint_key = "gallery.empty.hint", .action_key = "form.add", .action_path = "/gallery"};
}

void add_chain(GalleryView& view) {
  view.steps.steps = {
      {"gallery.step.issue", Step::State::done}, {"gallery.step.plan", Step::State::current}, {"gallery.step.send", Step::State::coming}};
  view.chain.links = {{"gallery.step.issue", "원도심 주차난", "/gallery", {"확정", Tone::success}},
                      {"gallery.step.plan", "순천시 교통 분야 출장", "/gallery", {"복귀", Tone::primary}, true},
                      {"gallery.step.report", "순천 공유주차 결과보고서", "/gallery", {"작성중", Tone::warning}},
                      {.label_key = "gallery.step.case"},
                      {.label_key = "gallery.step.award"}};
  view.timeline.entries = {{Instant{1661158800}, "김하늘", "출장계획 제출", ""},
                           {Instant{1661245200}, "이도윤", "부서장 승인", "대직자 지정을 확인함"}};
}

}  // namespace

GalleryView component_gallery(Locale const& locale, Language language) {
  auto const words = [&](std::string_view key) { return locale.words(language, key); };
  auto view = GalleryView{.title = words("gallery.title")};
  for (auto const tone : all_of<Tone>()) {
    view.badges.push_back({.label = words("gallery.tone." + std::string{to_word(tone)}), .tone = tone});
    view.alerts.push_back({.text = words("gallery.alert"), .tone = tone});
  }
  add_fields(view, sample_form(locale, language), locale, language);
  add_list(view, locale, language);
  add_chain(view);
  view.tabs = {.label_key = "gallery.tabs",
               .tabs = {{words("form.all"), "/gallery", true, 412}, {words("gallery.traffic"), "/gallery?field=traffic", false, 96}}};
  view.plain_action = {.label_key = "form.submit", .path = "/gallery"};
  view.confirmed_action = {
      .label_key = "form.delete", .path = "/gallery", .style = "tertiary", .confirm_key = "gallery.confirm", .fields = {{"version", "3"}}};
  return view;
}

}  // namespace baeumgil
