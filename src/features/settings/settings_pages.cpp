#include "features/settings/settings_pages.h"

#include "features/settings/change_mark.h"
#include "features/settings/find_settings.h"
#include "features/settings/settings_input.h"
#include "features/settings/settings_views.h"
#include "platform/db/database.h"
#include "platform/files/file_store.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

SettingsView to_view(Site const& site, Actor const& actor, Settings const& settings, Form const& form) {
  auto view = SettingsView{.title = site.words(actor, "settings.title"), .version = settings.version};
  view.official_name =
      form.text("official_name", "settings.official_name", {.max_length = kNameLimit, .hint_key = "settings.official_name_hint"});
  view.english_name =
      form.text("english_name", "settings.english_name", {.max_length = kEnglishLimit, .hint_key = "settings.english_name_hint"});
  view.sender_title =
      form.text("sender_title", "settings.sender_title", {.max_length = kNameLimit, .hint_key = "settings.sender_title_hint"});
  view.address = form.area("address", "settings.address", {.max_length = kBlockLimit, .rows = 3, .hint_key = "settings.address_hint"});
  view.contact = form.text("contact", "settings.contact", {.max_length = kBlockLimit, .hint_key = "settings.contact_hint"});
  view.host_contact =
      form.text("host_contact", "settings.host_contact", {.max_length = kBlockLimit, .hint_key = "settings.host_contact_hint"});
  view.mail_sender_name =
      form.text("mail_sender_name", "settings.mail_sender_name", {.max_length = kNameLimit, .hint_key = "settings.mail_sender_name_hint"});
  view.language = form.select("language", "settings.language", enum_choices<Language>(site.locale(), actor.language, "site.language_", ""),
                              {.hint_key = "settings.language_hint"});
  view.has_masthead =
      form.checks("has_masthead", "settings.masthead", {{.value = "1", .label = site.words(actor, "settings.has_masthead")}},
                  {.hint_key = "settings.masthead_hint"});
  view.mark = form.file("mark", "settings.mark", {.hint_key = "settings.mark_hint"});
  view.mark.accept = "image/png,image/jpeg";
  view.mark_path = mark_path_of(actor.institution, settings);
  view.remove_mark = {.label_key = "settings.mark_remove",
                      .path = "/settings/mark/removal",
                      .style = "tertiary",
                      .confirm_key = "settings.mark_remove_confirm"};
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> SettingsPages::page(Request const& request, Actor const& actor, Settings const& settings, Form form) const {
  auto const view = to_view(site, actor, settings, form);
  auto const head = PageHead{.title = view.title,
                             .crumbs = {{.label = view.title}},
                             .section = "/settings",
                             .status = view.summary.is_shown() ? 422 : 200,
                             .is_wide = false};
  return site.page(request, actor, head, view);
}

Result<Response> SettingsPages::show(Request const& request, Actor const& actor) const {
  auto const settings = db.read(actor, find_settings);
  return page(request, actor, settings, settings_form(site.locale(), actor.language, settings));
}

Result<Response> SettingsPages::change(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_settings_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<InstitutionId>{*unreadable} : change_settings(db, actor, input);
  if (done) return redirect("/settings", "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  auto settings = db.read(actor, find_settings);
  settings.version = input.version;
  return page(request, actor, settings, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> SettingsPages::change_mark(Request const& request, Actor const& actor) const {
  auto const is_sent = !request.uploads.empty() && request.uploads.front().size_bytes > 0;
  auto const file = is_sent ? files.keep(request.uploads.front()) : Result<StoredFile>{invalid("mark", "field.required")};
  auto const done = file ? set_mark(db, actor, *file) : Result<InstitutionId>{file.error()};
  if (done) return redirect("/settings", "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  auto const settings = db.read(actor, find_settings);
  auto problem = done.error();
  for (auto& field : problem.fields) field.field = "mark";
  return page(request, actor, settings, settings_form(site.locale(), actor.language, settings).refuse(problem));
}

Result<Response> SettingsPages::remove_mark(Request const&, Actor const& actor) const {
  TRY(baeumgil::remove_mark(db, actor));
  return redirect("/settings", "form.saved");
}

// Hosts see it too, and a browser asks for it on pages of who is signed in elsewhere: it is no secret.
Result<Response> SettingsPages::mark(Request const& request, Actor const&) const {
  auto const institution = request.id<InstitutionId>();
  if (!institution) return not_found();
  auto const settings = db.read(*institution, find_settings);
  auto const path = files.path_of(settings.mark_digest);
  if (!path) return not_found();
  auto response = download_file(settings.mark_type, settings.mark_type == "image/png" ? "mark.png" : "mark.jpg", *path);
  return response.with("Cache-Control", "public, max-age=86400");
}

}  // namespace baeumgil
