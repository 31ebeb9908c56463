#include "features/reports/note_at_hand_view.h"

#include "features/reports/site_note_text.h"
#include "platform/html/site.h"

namespace baeumgil {

std::vector<NoteAtHandView> notes_at(Site const& site, Actor const& actor, Report const& report, std::vector<SiteNote> const& notes,
                                     std::string const& part) {
  auto found = std::vector<NoteAtHandView>{};
  for (auto const& note : notes) {
    if (part_for(report, note, NotePlace::text) != part) continue;
    auto view = NoteAtHandView{.id = to_text(note.id), .words = words_of(note), .source = source_of(note), .by = note.author_name};
    view.kind = {site.words(actor, "site_note.kind." + std::string{to_word(note.kind)}), Tone::information};
    view.is_in = is_in(report, note);
    view.is_refused = !may_be_used(note);
    view.may_put = !view.is_refused && !view.words.empty();
    view.is_figure = note.kind == SiteNoteKind::figure;
    if (!note.photo_digest.empty()) {
      view.photo = "/on-site/" + to_text(note.trip) + "/notes/" + view.id + "/photo";
      view.width = note.photo_width;
      view.height = note.photo_height;
    }
    found.push_back(std::move(view));
  }
  return found;
}

}  // namespace baeumgil
