#pragma once
// What was found goes round: pushes to departments and what they answered, a reading list, questions to authors, a briefing.

namespace baeumgil {

class ExampleWorld;

void share_finds(ExampleWorld&);

}  // namespace baeumgil
