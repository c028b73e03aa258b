// SIGINT and SIGTERM in, a flag out: a long run ends at a good place.
#pragma once

#include <csignal>

namespace entente {

// While it lives, the first signal sets the flag; a second one ends the program as if this were not here. One at a
// time.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  bool asked() const;

 private:
  struct sigaction before_int_ {};
  struct sigaction before_term_ {};
};

}  // namespace entente
