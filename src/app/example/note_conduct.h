#pragma once

namespace baeumgil {

class ExampleWorld;

// A meal that was declared after a trip, and an emergency duty that is over.
void note_conduct(ExampleWorld&);

}  // namespace baeumgil
