#include "features/evidence/evidence_pages.h"

#include "features/audit/may_read_events.h"
#include "features/evidence/evidence_document.h"
#include "features/evidence/evidence_queries.h"
#include "features/evidence/evidence_views.h"
#include "features/evidence/institution_key.h"
#include "features/evidence/make_pack.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr int kPacksShown = 50;

struct Listed {
  std::vector<EvidencePack> packs{};
  std::string fingerprint{};
};

struct Wanted {
  EvidenceNoun noun{};
  Uuid id{};
  std::string path() const { return "/evidence/" + std::string{to_word(noun)} + "/" + to_text(id); }
};

Result<Wanted> read_wanted(Request const& request) {
  auto const noun = enum_from_word<EvidenceNoun>(request.parameter("noun"));
  auto const id = uuid_from_text(request.parameter("id"));
  if (!noun || !id) return not_found();
  return Wanted{*noun, *id};
}

std::string size_words(std::int64_t bytes) {
  constexpr auto kKilo = std::int64_t{1024};
  if (bytes < kKilo * kKilo) return std::to_string((bytes + kKilo - 1) / kKilo) + " KB";
  return std::to_string((bytes + kKilo * kKilo - 1) / (kKilo * kKilo)) + " MB";
}

EvidencePackRow to_row(EvidencePack const& pack) {
  return {.at = pack.made_at,
          .who = pack.made_by,
          .title = pack.title,
          .path = Wanted{pack.noun, pack.noun_id}.path(),
          .noun_key = "evidence.noun." + std::string{to_word(pack.noun)},
          .size = size_words(pack.size_bytes),
          .digest = pack.digest,
          .seal = pack.seal_number};
}

}  // namespace

Result<Response> EvidencePages::list_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const listed = db.read(actor, [](Tx& tx) { return Listed{list_packs(tx, kPacksShown), institution_fingerprint(tx)}; });
  auto view = EvidenceListView{.fingerprint = listed.fingerprint};
  view.noun =
      form.select("noun", "evidence.noun", enum_choices<EvidenceNoun>(site.locale(), actor.language, "evidence.noun.", form.value("noun")),
                  {.required = true});
  view.words = form.text("words", "evidence.words", {.required = true, .max_length = 200, .hint_key = "evidence.words_hint"});
  view.summary = form.summary();
  for (auto const& pack : listed.packs) view.rows.push_back(to_row(pack));
  view.nothing = {.title_key = "evidence.none", .hint_key = "evidence.none_hint"};
  auto const title = site.words(actor, "evidence.title");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{.label = title}}, .section = "/evidence", .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> EvidencePages::list(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  return list_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> EvidencePages::look_up(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto fields = Fields::of(request);
  auto const noun = fields.choice<EvidenceNoun>("noun");
  auto const words = fields.text("words");
  if (!noun) fields.refuse("noun", "field.required");
  if (words.empty()) fields.refuse("words", "field.required");
  auto const refused = [&](Problem const& problem) {
    return list_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(problem));
  };
  if (auto const problem = fields.problem()) return refused(*problem);
  auto const found = db.read(actor, [&](Tx& tx) -> std::optional<Uuid> {
    auto const id = find_evidence_row(tx, *noun, words);
    return id && find_evidence_title(tx, actor, *noun, *id) ? id : std::nullopt;
  });
  if (!found) return refused(invalid("words", "evidence.not_found"));
  return redirect(Wanted{*noun, *found}.path());
}

Result<Response> EvidencePages::form(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto const wanted = TRY(read_wanted(request));
  auto view = EvidenceFormView{.action = wanted.path(), .is_program = wanted.noun == EvidenceNoun::program};
  view.title = TRY(db.read(actor, [&](Tx& tx) { return find_evidence_title(tx, actor, wanted.noun, wanted.id); }));
  auto const title = site.words(actor, "evidence.make");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "evidence.title"), .path = "/evidence"}, {.label = title}},
                    .section = "/evidence",
                    .is_wide = false},
                   view);
}

Result<Response> EvidencePages::hand_out(Request const& request, Actor const& actor) const {
  if (!may_read_events(actor)) return not_found();
  auto const wanted = TRY(read_wanted(request));
  auto const evidence = TRY(db.read(actor, [&](Tx& tx) { return read_evidence(tx, actor, wanted.noun, wanted.id); }));
  auto files = TRY(make_evidence_files({db, store, site.locale()}, actor, evidence));
  auto made = TRY(make_pack(db, actor, evidence, std::move(files)));
  return download("application/zip", site.locale().words(Language::ko, "evidence.file_name", {evidence.title}) + ".zip",
                  std::move(made.bytes));
}

}  // namespace baeumgil
