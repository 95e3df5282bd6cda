"""Speech (语音): a text said by a voice, with the time of each sentence."""
