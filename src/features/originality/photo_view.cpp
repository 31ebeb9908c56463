#include "features/originality/photo_view.h"

namespace baeumgil {
namespace {

std::string picture_path(TripId trip, SiteNoteId note) { return "/on-site/" + to_text(trip) + "/notes/" + to_text(note) + "/photo"; }

}  // namespace

PhotoView photo_view(PassageContext const& context, ReusedPhoto const& photo, int number, std::string const& open, Form const& form) {
  auto const words = [&](std::string_view key) { return context.site.words(context.actor, key); };
  auto view = PhotoView{.id = "photo-" + to_text(photo.note), .number = number, .picture = picture_path(photo.trip, photo.note)};
  view.state = photo.said ? Badge{.label = words("originality.state.explained"), .tone = Tone::success}
                          : Badge{.label = words("originality.photo.unexplained"), .tone = Tone::warning};
  for (auto const& earlier : photo.earlier) {
    auto one = PhotoView::Earlier{.is_readable = earlier.is_readable, .title = earlier.title, .path = earlier.path, .at = earlier.at};
    one.kind = {.label = words(earlier.distance == 0 ? "originality.photo.same" : "originality.photo.alike"), .tone = Tone::information};
    if (earlier.is_shown) one.picture = picture_path(earlier.trip, earlier.note);
    view.earlier.push_back(std::move(one));
  }
  if (photo.said)
    view.said = ExplanationView{
        .mark = words("originality.mark.explained"), .note = photo.said->note, .by = photo.said->by_name, .at = photo.said->at};
  if (!context.may_explain) return view;
  auto const path = "/reports/" + to_text(context.report.id) + "/originality";
  if (open != to_text(photo.note)) {
    view.explain_path = path + "?photo=" + to_text(photo.note) + "#" + view.id;
    return view;
  }
  view.is_open = true;
  view.action = path + "/photos";
  view.photo = {.name = "photo", .value = to_text(photo.note)};
  view.note = form.area("note", "originality.photo.note",
                        {.required = true, .max_length = 1000, .rows = 3, .hint_key = "originality.photo.note_hint"});
  return view;
}

}  // namespace baeumgil
