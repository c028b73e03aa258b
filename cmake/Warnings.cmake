# entente_target(NAME): what every target of the project shares: include root and warnings.
function(entente_target name)
  target_include_directories(${name} PUBLIC "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>")
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_compile_options(${name} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
                                         $<$<BOOL:${ENTENTE_WERROR}>:-Werror>)
endfunction()
