#include "features/targets/institution_form.h"

#include "base/text.h"
#include "platform/web/filter_words.h"

namespace baeumgil {

InstitutionDraft read_institution_draft(Fields& fields) {
  auto draft = InstitutionDraft{.name = fields.text("name"), .name_en = fields.text("name_en")};
  draft.kind = fields.choice<InstitutionKind>("kind");
  if (auto const country = fields.text("country"); !country.empty()) draft.country = country;
  draft.homepage = fields.text("homepage");
  draft.note = fields.text("note");
  if (fields.flag("is_another")) draft.namesakes = Namesakes::allow;
  return draft;
}

InstitutionFilter read_institution_filter(Fields& query) {
  auto filter = InstitutionFilter{.words = first_characters(query.text("q"), 100)};
  filter.kinds = read_filter_words<InstitutionKind>(query, "kind");
  filter.province = query.text("province");
  filter.sizes = read_filter_words<SizeClass>(query, "size");
  filter.sort = query.choice<InstitutionSort>("sort").value_or(InstitutionSort::name);
  filter.page = read_page_number(query);
  return filter;
}

}  // namespace baeumgil
