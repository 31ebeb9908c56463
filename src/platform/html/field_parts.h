#pragma once
// The label above a field and the notes below it, the same for every kind of field.

#include <string>

#include "base/text.h"

#include "platform/html/components.h"

namespace baeumgil {

struct FieldLabel {
  FieldFrame const& field;
  bool is_group{false};  // names a group of controls instead of one
};
struct FieldNotes {
  FieldFrame const& field;
};

inline FieldLabel label_of(FieldFrame const& field) { return {.field = field}; }
inline FieldLabel group_label_of(FieldFrame const& field) { return {.field = field, .is_group = true}; }
inline FieldNotes notes_of(FieldFrame const& field) { return {.field = field}; }

// For aria-describedby: the ids of the notes that stand below the field.
inline std::string note_ids(FieldFrame const& field) {
  auto ids = std::string{};
  if (!field.hint.empty()) ids = "f-" + field.name + "-hint";
  if (!field.error.empty()) ids += (ids.empty() ? "f-" : " f-") + field.name + "-error";
  return ids;
}

void render(Html&, FieldLabel const&);
void render(Html&, FieldNotes const&);

}  // namespace baeumgil
