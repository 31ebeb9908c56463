#pragma once

namespace baeumgil {

class Database;
class Router;

void add_settings_api(Router&, Database&);

}  // namespace baeumgil
