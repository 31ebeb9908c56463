#pragma once
// The example institution: Hanam City with people who do not exist, its programme of August 2022 and one of this year in
// which every state occurs. Told by the product's own use cases under a clock that follows the story, so that history,
// numbers, notices and rules are what they would be.

#include <string_view>

#include "features/sign_in/sign_in_settings.h"
#include "platform/clock.h"
#include "platform/db/database.h"

namespace baeumgil {

class FileStore;

InstitutionId example_institution();
bool is_example_loaded(Database&);

enum class ExampleState {
  absent,      // no institution works here: the example may be loaded
  broken_off,  // a loading ended before its last step; what it left can only be thrown away
  loaded,
  others_here,  // an institution works here that is no example
};
ExampleState example_state(Database&);

// Into a database that has the directory and the rules. Faults with ExampleFault when the institution is a tenant already,
// or when a step is refused. The clock is left where it was.
void load_example(Database&, FileStore&, SettableClock&, SignInSettings const&);

// A small second institution with one of every noun, each with the word 카나리아이천 in its texts: nobody of the first one
// may ever see it.
InstitutionId neighbour_institution();
bool is_neighbour_loaded(Database&);
void load_neighbour(Database&, FileStore&, SettableClock&, SignInSettings const&);

// Which file tells who signs in.
inline constexpr std::string_view kPeople = "people";
inline constexpr std::string_view kNeighbours = "neighbour_people";

}  // namespace baeumgil
