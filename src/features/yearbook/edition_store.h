#pragma once
// Every statement about editions. None changes what an edition says once it is ready.

#include <string>
#include <vector>

#include "features/yearbook/edition.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Edition> find_edition(Tx&, EditionId);
std::vector<Edition> list_editions(Tx&, int year);  // newest first, without files
std::vector<EditionFile> list_edition_files(Tx&, EditionId);
int next_edition_number(Tx&, int year);
void insert_edition(Tx&, Edition const&);
void update_progress(Tx&, EditionId, int percent);
void keep_edition(Tx&, Edition const&, std::string const& content, std::vector<EditionFigure> const&);
std::string find_content(Tx&, EditionId);
void mark_checked(Tx&, EditionId, std::string_view format);
std::vector<EditionFigure> list_edition_figures(Tx&, EditionId);

struct ReaderCount {
  std::string department{};
  std::int64_t staff{0};
  std::int64_t readers{0};
};
std::vector<PersonId> list_staff(Tx&);  // who is told of an edition: everybody active
bool has_read(Tx&, EditionId, PersonId);
bool insert_reader(Tx&, EditionId, PersonId);  // false: had been confirmed before
std::vector<ReaderCount> list_readers(Tx&, EditionId);

}  // namespace baeumgil
