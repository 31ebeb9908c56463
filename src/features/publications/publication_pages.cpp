#include "features/publications/publication_pages.h"

#include <algorithm>
#include <variant>

#include "base/day_text.h"
#include "base/text.h"
#include "features/publications/find_edition.h"
#include "features/publications/folder_document.h"
#include "features/publications/public_cover.h"
#include "features/publications/publication_store.h"
#include "features/publications/publication_views.h"
#include "features/publications/rule_on_finding.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"
#include "platform/web/url_text.h"

namespace baeumgil {
namespace {

constexpr auto kShownRulings = 200;

std::string note_of(Site const& site, Actor const& actor, WithheldText const& found) {
  if (!found.ruling) return site.words(actor, "publication.unruled_note");
  if (found.ruling->ruling == CoverRuling::keep) return found.ruling->reason;
  auto note = site.words(actor, "publication.ground." + std::string{to_word(found.ruling->ground)});
  if (found.ruling->until) note += " · " + site.words(actor, "publication.until_day", {day_text(actor.language, *found.ruling->until)});
  return note;
}

Badge state_of(Site const& site, Actor const& actor, WithheldText const& found) {
  if (!found.ruling) return {.label = site.words(actor, "publication.state.unruled"), .tone = Tone::warning};
  auto const is_kept = found.ruling->ruling == CoverRuling::keep;
  return {.label = site.words(actor, is_kept ? "publication.ruling.keep" : "publication.ruling.cover"),
          .tone = is_kept ? Tone::success : Tone::gray};
}

// One click for what is plain: covered as privacy, or an official's name in the line of duty.
std::vector<ActionButton> quick_moves(Site const& site, Actor const& actor, std::string const& path, WithheldText const& found) {
  auto moves = std::vector<ActionButton>{};
  if (found.ruling || found.kind == WithheldKind::part) return moves;
  auto const fields =
      std::vector<HiddenField>{{.name = "kind", .value = std::string{to_word(found.kind)}}, {.name = "text", .value = found.text}};
  auto cover = ActionButton{.label_key = "publication.cover", .path = path + "/ruling", .style = "tertiary", .fields = fields};
  cover.fields.push_back({.name = "ruling", .value = "cover"});
  cover.fields.push_back({.name = "ground", .value = "privacy"});
  moves.push_back(std::move(cover));
  if (found.kind != WithheldKind::name) return moves;
  auto keep = ActionButton{.label_key = "publication.keep_official", .path = path + "/ruling", .style = "text", .fields = fields};
  keep.fields.push_back({.name = "ruling", .value = "keep"});
  keep.fields.push_back({.name = "reason", .value = site.words(actor, "publication.official_reason")});
  moves.push_back(std::move(keep));
  return moves;
}

void show_parts(PublicationReviewView& view, Site const& site, Actor const& actor, Document const& document,
                std::vector<WithheldText> const& found) {
  for (auto const& block : document.blocks) {
    auto const* heading = std::get_if<Heading>(&block);
    if (heading == nullptr) continue;
    auto row = PartRow{.heading = heading->text};
    auto const ruled =
        std::ranges::find_if(found, [&](auto const& one) { return one.kind == WithheldKind::part && one.text == heading->text; });
    if (ruled != found.end() && ruled->is_covered())
      row.state = state_of(site, actor, *ruled);
    else
      row.state = {.label = site.words(actor, "publication.part_open"), .tone = Tone::success};
    if (!view.add_path.empty()) row.edit_path = view.path + "/ruling?kind=part&text=" + url_encoded(heading->text);
    view.parts.push_back(std::move(row));
  }
}

}  // namespace

Result<Published> PublicationPages::of(Request const& request) const {
  auto const id = request.id<ReportId>();
  if (!id) return not_found();
  return Published{.noun = noun, .id = id->value};
}

Result<PublicationPages::Read> PublicationPages::read(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  return db.read(actor, [&](Tx& tx) -> Result<Read> {
    auto found = Read{.draft = TRY(read_publication_draft(tx, actor, which, site.locale())), .rulings = list_rulings_of(tx, which)};
    found.found = list_findings(found.draft, found.rulings);
    found.released = find_publication(tx, which);
    if (noun == PublishedNoun::report) found.photos = list_public_photos(tx, ReportId{which.id});
    return found;
  });
}

PageHead PublicationPages::head(Actor const& actor, PublicationDraft const& draft, std::string_view title_key, int status) const {
  auto const is_report = noun == PublishedNoun::report;
  auto made = PageHead{.title = site.words(actor, title_key), .section = "/publications", .status = status};
  made.crumbs = {{.label = site.words(actor, is_report ? "report.list" : "case.list"), .path = is_report ? "/reports" : "/cases"},
                 {.label = draft.number, .path = path_of(draft.of)},
                 {.label = site.words(actor, "publication.title"), .path = path_of(draft.of) + "/publication"}};
  if (title_key != "publication.title") made.crumbs.push_back({.label = made.title});
  return made;
}

Result<Response> PublicationPages::review_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const found = TRY(read(request, actor));
  auto view = PublicationReviewView{.of_path = path_of(found.draft.of), .number = found.draft.number, .title = found.draft.title};
  view.path = view.of_path + "/publication";
  auto const may = may_prepare_publication(actor);
  if (may) view.add_path = view.path + "/ruling?kind=phrase";
  view.state = {.label = site.words(actor, found.released ? "publication.state.released" : "publication.state.draft"),
                .tone = found.released ? Tone::success : Tone::gray};
  if (!found.draft.may_be_public) view.status.push_back({.text = site.words(actor, "publication.not_open"), .tone = Tone::warning});
  if (found.draft.needs_part) view.status.push_back({.text = site.words(actor, "publication.part_required")});
  if (found.released)
    view.status.push_back({.text = site.words(actor, "publication.released_on",
                                              {day_text(actor.language, *found.released->released_at), found.released->released_by}),
                           .tone = Tone::success});
  for (auto const& one : found.found) {
    if (one.kind == WithheldKind::part) continue;
    auto row = WithheldTextRow{.text = one.text, .context = one.context, .places = one.places, .state = state_of(site, actor, one)};
    row.kind = {.label = site.words(actor, "publication.kind." + std::string{to_word(one.kind)}), .tone = Tone::primary};
    row.note = note_of(site, actor, one);
    if (may) {
      row.edit_path = view.path + "/ruling?kind=" + std::string{to_word(one.kind)} + "&text=" + url_encoded(one.text);
      row.moves = quick_moves(site, actor, view.path, one);
    }
    view.rows.push_back(std::move(row));
  }
  show_parts(view, site, actor, found.draft.document, found.found);
  if (noun == PublishedNoun::report) {
    view.photos_path = view.path + "/photos";
    if (may && found.draft.may_be_public) view.folder_path = view.path + "/folder.zip";
    view.photos = site.words(actor, "publication.photos", {std::to_string(found.draft.photos.size())});
  }
  if (may && found.draft.may_be_public)
    view.release = ActionButton{.label_key = found.released ? "publication.release_again" : "publication.release",
                                .path = view.path + "/release",
                                .confirm_key = "publication.release.confirm"};
  if (may && found.released)
    view.take_back = ActionButton{.label_key = "publication.take_back", .path = view.path + "/withdrawal", .style = "tertiary"};
  view.summary = form.summary();
  return site.page(request, actor, head(actor, found.draft, "publication.title", view.summary.is_shown() ? 422 : 200), view);
}

Result<Response> PublicationPages::review(Request const& request, Actor const& actor) const {
  return review_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> PublicationPages::compare(Request const& request, Actor const& actor) const {
  auto const found = TRY(read(request, actor));
  auto const cover =
      edition_cover(db.read(actor, [&](Tx& tx) { return load_edition_cover(tx, found.draft.of.id); }), found.found, site.locale());
  auto walk = PartWalk{cover};
  auto view = BothEditionsView{.path = path_of(found.draft.of) + "/publication", .title = found.draft.number + " " + found.draft.title};
  auto covering = cover;
  covering.parts.clear();
  for (auto const& block : found.draft.document.blocks) {
    auto const one = Document{.blocks = {block}};
    auto const is_withheld = walk.withholds(block);
    auto row = ComparedBlock{.inner = join(texts_of(one), "\n")};
    if (row.inner.empty()) continue;
    row.is_heading = std::holds_alternative<Heading>(block);
    row.open = is_withheld ? cover.part_words : join(texts_of(covering(one)), "\n");
    row.is_covered = row.open != row.inner;
    view.rows.push_back(std::move(row));
  }
  return site.page(request, actor, head(actor, found.draft, "publication.compare", 200), view);
}

Result<Response> PublicationPages::edition(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const found = TRY(read(request, actor));
  auto const open = db.read(actor, [&](Tx& tx) {
    auto edition = public_edition(found.draft, load_edition_cover(tx, found.draft.of.id), found.found, site.locale());
    add_photos(edition, list_shown_photos(tx, files, found.draft.of));
    return edition;
  });
  return document_download(open, format, site.words(actor, "publication.file", {found.draft.number}));
}

Result<Response> PublicationPages::folder(Request const& request, Actor const& actor) const {
  auto const found = TRY(read(request, actor));
  if (!may_prepare_publication(actor)) return forbidden("publication.not_officer");
  if (!found.draft.may_be_public) return conflict("publication.not_open");
  auto open = Document{};
  auto photos = std::vector<std::string>{};
  auto read_facts = db.read(actor, [&](Tx& tx) {
    auto const cover = load_edition_cover(tx, found.draft.of.id);
    open = public_edition(found.draft, cover, found.found, site.locale());
    photos = list_shown_photos(tx, files, found.draft.of);
    return read_folder_facts(tx, actor, found.draft, open, cover);
  });
  auto facts = TRY(std::move(read_facts));
  facts.withheld = static_cast<int>(std::ranges::count_if(found.found, [](WithheldText const& one) { return one.is_covered(); }));
  add_photos(open, photos);
  auto bytes = TRY(public_folder(facts, open, photos, site.locale()));
  return download("application/zip", found.draft.number + ".zip", std::move(bytes));
}

Result<Response> PublicationPages::release(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  auto const done = release_edition(db, actor, which, site.locale());
  if (done) return redirect(path_of(which) + "/publication", "publication.flash.released");
  if (done.error().kind != Kind::invalid) return done.error();
  return review_page(request, actor, Form{site.locale(), actor.language}.refuse(done.error()));
}

Result<Response> PublicationPages::take_back(Request const& request, Actor const& actor) const {
  auto const which = TRY(of(request));
  (void)TRY(take_back_edition(db, actor, which, site.locale()));
  return redirect(path_of(which) + "/publication", "publication.flash.taken_back");
}

Result<Response> PublicationPages::list(Request const& request, Actor const& actor) const {
  if (!may_read_publication(actor)) return not_found();
  struct Kept {
    std::vector<Publication> publications{};
    std::vector<Withholding> rulings{};
  };
  auto const found = db.read(actor, [&](Tx& tx) { return Kept{list_publications(tx), list_covered(tx, kShownRulings)}; });
  auto view = PublicationListView{};
  for (auto const& one : found.publications) {
    auto row = PublicationRow{.path = path_of(one.of) + "/publication", .title = one.title, .withheld = one.withheld};
    row.noun = {.label = site.words(actor, "publication.noun." + std::string{to_word(one.of.noun)}), .tone = Tone::primary};
    row.state = {.label = site.words(actor, one.released_at ? "publication.state.released" : "publication.state.draft"),
                 .tone = one.released_at ? Tone::success : Tone::warning};
    if (one.released_at) row.released = day_text(actor.language, *one.released_at) + " · " + one.released_by;
    view.rows.push_back(std::move(row));
  }
  for (auto const& one : found.rulings) {
    auto row = WithheldRow{.path = path_of(one.of) + "/publication"};
    row.kind = {.label = site.words(actor, "publication.kind." + std::string{to_word(one.kind)}), .tone = Tone::gray};
    row.ground = site.words(actor, "publication.ground." + std::string{to_word(one.ground)});
    row.until = one.until ? day_text(actor.language, *one.until) : site.words(actor, "publication.until_none");
    row.who = one.ruled_by + " · " + day_text(actor.language, one.ruled_at);
    view.log.push_back(std::move(row));
  }
  view.nothing = {
      .title_key = "publication.none", .hint_key = "publication.none_hint", .action_key = "report.list", .action_path = "/reports"};
  auto const title = site.words(actor, "publication.list");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}, .section = "/publications"}, view);
}

Result<Response> PublicationPages::list_json(Request const& request, Actor const& actor) const {
  struct Line {
    Uuid id{};  // of the report or case
    Publication publication{};
  };
  if (!may_read_publication(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto lines = std::vector<Line>{};
  for (auto& one : db.read(actor, list_publications)) lines.push_back({.id = one.of.id, .publication = std::move(one)});
  return page_of_all(lines, asked, [](JsonWriter& json, Line const& line) {
    auto const& one = line.publication;
    json.begin_object().field("id", to_text(line.id)).field("noun", to_word(one.of.noun)).field("title", one.title);
    json.field("is_released", one.released_at.has_value());
    json.field("released_at", one.released_at ? std::optional{to_text(*one.released_at)} : std::nullopt);
    json.field("released_by", one.released_by).field("withheld", one.withheld).end_object();
  });
}

}  // namespace baeumgil
