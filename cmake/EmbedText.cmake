# entente_embed_text(TARGET SYMBOL FILE): compiles a text file into TARGET as
# `extern const std::string_view entente::embedded::SYMBOL`, so that the program needs no data folder for its own tables.
set(ENTENTE_EMBED_SCRIPT "${CMAKE_CURRENT_LIST_DIR}/embed_text_step.cmake")

function(entente_embed_text target symbol file)
  cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}" OUTPUT_VARIABLE input)
  set(output "${CMAKE_CURRENT_BINARY_DIR}/embedded_${symbol}.cpp")
  add_custom_command(
    OUTPUT "${output}"
    COMMAND "${CMAKE_COMMAND}" -DINPUT=${input} -DOUTPUT=${output} -DSYMBOL=${symbol} -P "${ENTENTE_EMBED_SCRIPT}"
    DEPENDS "${input}" "${ENTENTE_EMBED_SCRIPT}"
    VERBATIM)
  target_sources(${target} PRIVATE "${output}")
endfunction()
