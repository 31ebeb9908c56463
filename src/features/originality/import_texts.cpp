#include "features/originality/import_texts.h"

#include <map>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/originality/explanation.h"
#include "features/originality/known_hosts.h"
#include "features/originality/public_text_json.h"
#include "features/originality/public_text_store.h"
#include "features/originality/text_guess.h"
#include "features/originality/text_import_store.h"
#include "features/targets/find_institution.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

ImportedFile imported(SentFile const& sent, int position, std::vector<KnownHost> const& hosts, Date today) {
  auto file = ImportedFile{.position = position, .file = sent.file, .refusal = sent.refusal};
  auto const letters = character_count(sent.text);
  if (file.refusal.empty() && letters < kShortestText) file.refusal = letters == 0 ? "text_import.no_text" : "text_import.too_short";
  if (file.refusal.empty() && letters > kLongestText) file.refusal = "text_import.too_long";
  if (!file.refusal.empty()) {
    file.title = sent.file.name;
    return file;
  }
  file.body = sent.text;
  file.title = guess_title(sent.text, sent.file.name);
  file.written_on = guess_date(sent.text, today);
  file.host = guess_host(sent.text, hosts);
  return file;
}

std::string as_json(std::vector<PublicText> const& texts) {
  auto json = JsonWriter{};
  json.begin_object().key("texts").begin_array();
  for (auto const& text : texts) json.begin_object().field("title", text.title).field("file_name", text.file.name).end_object();
  json.end_array().end_object();
  return json.take();
}

// What the person made of what was guessed.
class Taking {
 public:
  Taking(Tx& tx, Actor const& actor, TextImportId import) : tx_{tx}, actor_{actor}, import_{import} {
    for (auto& file : list_imported_files(tx, import)) files_.emplace(file.position, std::move(file));
  }

  void take(ChosenFile const& chosen) {
    auto const found = files_.find(chosen.position);
    if (found == files_.end() || !may_be_taken(found->second)) return refuse(chosen, "is_taken", "text_import.not_to_be_taken");
    auto text = PublicText{.id = PublicTextId::make(), .kind = PublicTextKind::old_report, .title = chosen.title};
    if (text.title.empty()) refuse(chosen, "title", "field.required");
    if (character_count(text.title) > kLongestTitle) refuse(chosen, "title", "field.too_long", {std::to_string(kLongestTitle)});
    if (chosen.written_on && *chosen.written_on > tx_.today()) refuse(chosen, "written_on", "text_import.date_to_come");
    if (auto const host = host_of(chosen)) text.host = *host;
    text.written_on = chosen.written_on;
    text.body = found->second.body;
    text.letters = static_cast<std::int64_t>(character_count(text.body));
    text.file = found->second.file;
    text.import = import_;
    text.added_by = actor_.person;
    text.added_at = tx_.now();
    texts.push_back(std::move(text));
  }

  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};
  std::vector<PublicText> texts{};

 private:
  // That the text itself is there already is asked when it is put in.
  bool may_be_taken(ImportedFile const& file) { return file.refusal.empty() && !find_text_of_file(tx_, file.file.digest); }

  std::optional<InstitutionId> host_of(ChosenFile const& chosen) {
    if (chosen.host.empty()) return std::nullopt;
    if (auto const host = find_institution_by_name(tx_, chosen.host)) return host->id;
    refuse(chosen, "host", "text_import.unknown_host");
    return std::nullopt;
  }

  void refuse(ChosenFile const& chosen, std::string_view field, std::string key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = "files." + std::to_string(chosen.position) + "." + std::string{field},
                              .key = std::move(key),
                              .arguments = std::move(arguments)});
  }

  Tx& tx_;
  Actor const& actor_;
  TextImportId import_;
  std::map<int, ImportedFile> files_{};
};

}  // namespace

Result<Done> check_text_importer(Database&, Actor const& actor) {
  if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
  return Done{};
}

Result<TextImportId> begin_text_import(Database& db, Actor const& actor, std::vector<SentFile> const& sent) {
  return db.write(actor, [&](Tx& tx) -> Result<TextImportId> {
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    if (sent.empty()) return invalid("file", "field.required");
    if (sent.size() > kMostImportedFiles) return invalid("file", "text_import.too_many", {std::to_string(kMostImportedFiles)});
    auto const hosts = list_known_hosts(tx);
    auto files = std::vector<ImportedFile>{};
    for (auto const& one : sent) files.push_back(imported(one, static_cast<int>(files.size()) + 1, hosts, tx.today()));
    auto const id = TextImportId::make();
    insert_text_import(tx, id, actor.person, files);
    record_event(tx, actor, {.verb = "text_import.begun", .subject = {"text_import", id.value, files.front().title}});
    return id;
  });
}

Result<TextImportId> confirm_text_import(Database& db, Actor const& actor, TextImportId id, std::vector<ChosenFile> const& chosen) {
  return db.write(actor, [&](Tx& tx) -> Result<TextImportId> {
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    auto const import = TRY(find_text_import(tx, id));
    if (!import.is_open()) return conflict("text_import.decided");
    if (chosen.empty()) return Problem{.kind = Kind::invalid, .key = "text_import.nothing_chosen"};
    auto taking = Taking{tx, actor, id};
    for (auto const& one : chosen) taking.take(one);
    if (!taking.problem.fields.empty()) return std::move(taking.problem);
    for (auto const& text : taking.texts) {
      if (!insert_public_text(tx, text, hex(sha256(text.body)))) return conflict("text_import.same_twice");
      record_event(tx, actor, {.verb = "public_text.added", .subject = {"public_text", text.id.value, text.title}, .after = to_json(text)});
    }
    mark_import_confirmed(tx, id);
    record_event(tx, actor,
                 {.verb = "text_import.confirmed",
                  .subject = {"text_import", id.value, taking.texts.front().title},
                  .after = as_json(taking.texts)});
    return id;
  });
}

Result<TextImportId> undo_text_import(Database& db, Actor const& actor, TextImportId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TextImportId> {
    if (!may_change_public_texts(actor)) return forbidden("public_text.not_officer");
    auto const import = TRY(find_text_import(tx, id));
    if (import.undone_at) return conflict("text_import.decided");
    for (auto const& text : list_texts_of_import(tx, id)) {
      auto const found = TRY(find_public_text(tx, text));
      mark_text_removed(tx, text);
      record_event(tx, actor,
                   {.verb = "public_text.removed", .subject = {"public_text", text.value, found.title}, .before = to_json(found)});
    }
    mark_import_undone(tx, id);
    record_event(tx, actor, {.verb = "text_import.undone", .subject = {"text_import", id.value, {}}});
    return id;
  });
}

}  // namespace baeumgil
